import { expect, it } from "vitest";
import { filesSaid, storyOf, thanking } from "./words";

it.each([
  [{ thank: "Thank Sam", thank_line: null }, "note"],
  [{ thank: "Thank Carla", thank_line: "email …" }, "write"],
  [{ thank: null, thank_line: null }, "ask"],
] as const)("knows whom to thank, and how", (moment, how) => expect(thanking(moment)).toBe(how));

it("begins a Story from a moment", () => expect(storyOf(12)).toBe("/stories/new?from=12"));

it.each([
  [[], null],
  [["image/png"], { says: "A picture", hasPicture: true }],
  [["application/pdf"], { says: "A file", hasPicture: false }],
  [["image/png", "image/heic", "text/plain"], { says: "2 pictures and a file", hasPicture: true }],
])("says what files there are", (mimes, said) => expect(filesSaid(mimes.map((mime) => ({ mime })))).toEqual(said));
