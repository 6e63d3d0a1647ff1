import { describe, expect, it } from "vitest";
import { boxes, bytesOf, textOf } from "./give";

const handout = (base64: string) => ({ name: "a.md", mime: "text/markdown", base64, missing: [] });

describe("a file from the wire", () => {
  it("keeps its bytes", () => {
    expect([...bytesOf(handout("AP8Q"))]).toEqual([0, 255, 16]);
  });
  it("is UTF-8 where it is text", () => {
    expect(textOf(handout("4oCcw6TigJ0="))).toBe("“ä”");
  });
  it("says which letters it does not know", () => {
    expect(boxes([])).toBe("");
    expect(boxes(["電", "話"])).toBe(" No letters are known for 電 話: a box stands there.");
    expect(boxes(["1", "2", "3", "4", "5", "6"])).toContain("5 and others");
  });
});
