import { describe, expect, it } from "vitest";
import { ago, lineAbout, quoted, rhythmWords } from "./words";

describe("words of an account", () => {
  it.each([
    ["every 3 weeks", "6 weeks", { every: "3 weeks", most: "6" }],
    ["every 13 days", "6 weeks", { every: "13 days", most: "6 weeks" }],
    ["every week", "2 weeks", { every: "week", most: "2 weeks" }],
    ["every 3 weeks", null, { every: "3 weeks", most: null }],
    [null, "6 weeks", { every: null, most: "6 weeks" }],
  ])("%s, at most %s", (rhythm, most, words) => expect(rhythmWords(rhythm, most)).toEqual(words));

  it("begins a line that names the account whole", () => {
    expect(lineAbout("Calder Water")).toBe('@"Calder Water" ');
    expect(lineAbout('The "Old" Mill')).toBe('@"The Old Mill" ');
  });

  it("quotes words once", () => {
    expect(quoted("Quiet nights.")).toBe("“Quiet nights.”");
    expect(quoted("“Quiet nights.”")).toBe("“Quiet nights.”");
  });

  it("says how long ago", () => expect([null, 0, 1, 9].map(ago)).toEqual(["not spoken yet", "today", "yesterday", "9 days ago"]));
});
