import { ChangeSet } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { addPlain, mapPlain, samePlain } from "./plain";

// "send it by fri now": "by fri" is plain.
const LINE = "send it by fri now";
const PLAIN = [{ start: 8, end: 14 }];

describe("a stretch of plain text", () => {
  test.each([
    ["moves with text put before it", { from: 0, insert: "and " }, [{ start: 12, end: 18 }]],
    ["stays when text goes after it", { from: 14, to: 18 }, PLAIN],
    ["does not take in what is put right before it", { from: 8, insert: "x" }, [{ start: 9, end: 15 }]],
    ["does not take in what is put right after it", { from: 14, insert: "x" }, PLAIN],
    ["is read afresh when its text changed", { from: 12, to: 14, insert: "" }, []],
    ["is read afresh when something is put inside", { from: 10, insert: "x" }, []],
    ["goes with its text", { from: 7, to: 15 }, []],
    ["stays when the text beside it is replaced", { from: 5, to: 8, insert: "this " }, [{ start: 10, end: 16 }]],
  ])("%s", (_, change, expected) => {
    expect(mapPlain(PLAIN, ChangeSet.of(change, LINE.length))).toEqual(expected);
  });

  test.each([
    ["apart", { start: 0, end: 4 }, [{ start: 0, end: 4 }, { start: 8, end: 14 }]],
    ["touching", { start: 14, end: 18 }, [{ start: 8, end: 18 }]],
    ["overlapping", { start: 5, end: 10 }, [{ start: 5, end: 14 }]],
    ["inside", { start: 9, end: 10 }, PLAIN],
  ])("joins another one: %s", (_, added, expected) => {
    expect(addPlain(PLAIN, added)).toEqual(expected);
  });

  test("two lists are the same by their stretches", () => {
    expect(samePlain(PLAIN, [{ start: 8, end: 14 }])).toBe(true);
    expect(samePlain(PLAIN, [{ start: 8, end: 13 }])).toBe(false);
    expect(samePlain(PLAIN, [])).toBe(false);
  });
});
