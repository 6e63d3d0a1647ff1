import { describe, expect, it } from "vitest";
import { attached, blob, fromBase64, LARGEST, pastedPictures, refusal, toBase64 } from "./bytes";

describe("bytes on their way", () => {
  it.each([0, 1, 2, 3, 0x8000, 0x8001, 100_000])("come back as they went: %i of them", (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + 7) % 256);
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  });

  it("are written as everybody writes them", () => expect(toBase64(new TextEncoder().encode("Kept"))).toBe("S2VwdA=="));

  it("become what can be shown", async () => {
    const shown = blob({ data: "S2VwdA==", mime: "image/png" });
    expect([shown.type, await shown.text()]).toEqual(["image/png", "Kept"]);
  });
});

it("refuses what is empty or too large, in a sentence", () => {
  expect(refusal({ name: "a.jpg", size: LARGEST })).toBeNull();
  expect(refusal({ name: "a.jpg", size: LARGEST + 1 })).toContain("larger than 25 MB");
  expect(refusal({ name: "a.jpg", size: 0 })).toContain("is empty");
});

it("names pasted pictures by their day, and passes over what is no picture", () => {
  const file = (name: string, type: string): File => new File(["x"], name, { type });
  const taken = pastedPictures([file("image.png", "image/png"), file("image.jpeg", "image/jpeg"), file("card.png", "image/png"), file("a.txt", "text/plain")], "2026-11-19");
  expect(taken.map(({ name }) => name)).toEqual(["picture 2026-11-19.png", "picture 2026-11-19.jpg", "card.png"]);
});

it("says what was attached", () => {
  expect(attached(["card.png"])).toBe("card.png is attached.");
  expect(attached(["a", "b", "c"])).toBe("3 files are attached; Undo takes c back.");
});
