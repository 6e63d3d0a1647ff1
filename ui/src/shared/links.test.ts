import { describe, expect, it } from "vitest";
import { linked } from "./links";

describe("links in a text", () => {
  it.each([
    ["see https://kept.example/a?b=1.", ["https://kept.example/a?b=1"]],
    ["(http://a.example) and mailto:dana@calder.example, please", ["http://a.example", "mailto:dana@calder.example"]],
    ["javascript:alert(1) data:text/html,x file:///etc/passwd", []],
    ["<script>alert(1)</script>", []],
  ])("%s", (text, urls) => {
    const pieces = linked(text);
    expect(pieces.flatMap((piece) => piece.url ?? [])).toEqual(urls);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  });

  it("cuts at marks and loses nothing", () => {
    const pieces = linked("the backup policy 🎈", [{ start: 4, end: 10 }]);
    expect(pieces).toEqual([{ text: "the " }, { text: "backup", marked: true }, { text: " policy 🎈" }]);
  });
});
