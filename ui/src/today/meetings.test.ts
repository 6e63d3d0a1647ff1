import { describe, expect, it } from "vitest";
import type { MeetingCard } from "../api/bindings";
import { called, hasBegun, nextFirst } from "./meetings";

const meeting = (id: number, minutes_until: number | null, length: number | null = null): MeetingCard =>
  ({ id, minutes_until, length, title: "Review", account: { id: 1, name: "Acme" } }) as MeetingCard;

describe("the day's meetings", () => {
  it.each([
    ["the next one", [meeting(1, -90), meeting(2, 25), meeting(3, 200)], [2, 1, 3]],
    ["the one that goes on", [meeting(1, -20), meeting(2, 45)], [1, 2]],
    ["one that begins soon, even then", [meeting(1, -20), meeting(2, 25)], [2, 1]],
    ["a short one is over sooner", [meeting(1, -20, 15), meeting(2, 25)], [2, 1]],
    ["one for all day goes on", [meeting(1, null), meeting(2, 45)], [1, 2]],
    ["the first when all are over", [meeting(1, -300), meeting(2, -200)], [1, 2]],
    ["none", [], []],
  ])("%s comes first", (_, given, ids) => expect(nextFirst(given).map(({ id }) => id)).toEqual(ids));

  it("can be logged from the minute it begins", () => {
    expect([1, 0, -5, null].map((until) => hasBegun(meeting(1, until)))).toEqual([false, true, true, false]);
  });

  it("names the account once", () => {
    expect(called(meeting(1, 0))).toBe("Review with Acme");
    expect(called({ ...meeting(1, 0), title: "ACME review" })).toBe("ACME review");
  });
});
