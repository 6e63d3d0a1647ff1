import { describe, expect, it } from "vitest";
import { meter } from "./meter";

describe("the quiet meter", () => {
  it.each([
    ["near the maximum", 38, 21, 42, { fill: 90, usual: 50, isOver: false, isFar: true }],
    ["past the usual gap", 24, 21, 42, { fill: 57, usual: 50, isOver: false, isFar: false }],
    ["on the day of the maximum", 42, 21, 42, { fill: 100, usual: 50, isOver: false, isFar: true }],
    ["past the maximum", 60, 21, 42, { fill: 100, usual: 50, isOver: true, isFar: true }],
    ["without a maximum nothing is over", 60, 20, null, { fill: 100, usual: 33, isOver: false, isFar: true }],
    ["a usual gap beyond the maximum", 5, 30, 10, { fill: 50, usual: 100, isOver: false, isFar: false }],
  ])("%s", (_, days, usual, maximum, expected) => expect(meter({ days, usual, maximum })).toEqual(expected));
});
