import { describe, expect, it } from "vitest";
import { addMonths, moved, weeks } from "./month";

describe("month", () => {
  it.each([
    ["2026-11-19", "2026-10-26", "2026-12-06", 6],
    ["2027-02-10", "2027-02-01", "2027-02-28", 4],
    ["2024-02-29", "2024-01-29", "2024-03-03", 5],
  ])("the weeks of %s reach from %s to %s", (day, first, last, count) => {
    const rows = weeks(day);
    expect([rows[0]?.[0], rows.at(-1)?.[6], rows.length]).toEqual([first, last, count]);
  });

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-05-31", 1, "2026-06-30"],
  ])("%s and %i months is %s", (day, months, then) => expect(addMonths(day, months)).toBe(then));

  it.each([
    ["ArrowUp", "2026-11-12"],
    ["Home", "2026-11-16"],
    ["End", "2026-11-22"],
    ["PageDown", "2026-12-19"],
    ["x", null],
  ])("%s leads to %s", (key, day) => expect(moved("2026-11-19", key)).toBe(day));
});
