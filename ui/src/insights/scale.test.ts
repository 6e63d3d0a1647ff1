import { describe, expect, it } from "vitest";
import { along, lasting, months, tick, waiting } from "./scale";

describe("days along a strip", () => {
  it.each([
    ["2026-06-01", 0],
    ["2026-06-11", 0.5],
    ["2026-06-21", 1],
    ["2026-05-01", 0],
    ["2026-07-01", 1],
  ])("%s is at %d", (day, at) => expect(along(day, "2026-06-01", "2026-06-21")).toBe(at));

  it("is at the end of a strip of one day", () => expect(along("2026-06-01", "2026-06-01", "2026-06-01")).toBe(1));

  it("marks the months that begin inside, over the end of a year, too", () => {
    expect(months("2026-11-19", "2027-02-02").map(({ day }) => day)).toEqual(["2026-12-01", "2027-01-01", "2027-02-01"]);
    expect(months("2026-12-01", "2026-12-31").map(({ day, at }) => [day, at])).toEqual([["2026-12-01", 0]]);
  });
});

describe("waiting times", () => {
  it.each([
    [5, "5 min", "5 min"],
    [59, "59 min", "59 min"],
    [60, "1 h", "1 h"],
    [185, "3 h", "3 h 05"],
    [1440, "1 d", "1 d"],
    [3000, "2 d", "2 d 2 h"],
  ])("%d minutes are %s and %s", (minutes, short, long) => {
    expect(tick(minutes)).toBe(short);
    expect(lasting(minutes)).toBe(long);
  });

  it("places by powers: three times as long is as far everywhere", () => {
    const { place, ticks } = waiting([5, 41, 900]);
    expect(place(15) - place(5)).toBeCloseTo(place(180) - place(60), 10);
    expect(ticks).toEqual([5, 15, 60, 240]);
    expect(place(0)).toBe(0);
  });

  it("stands without any", () => expect(waiting([]).ticks).toEqual([5, 15, 60, 240]));
});
