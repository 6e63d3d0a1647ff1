import { describe, expect, it } from "vitest";
import { choices } from "./later";

const said = (today: string): string[] => choices(today).map(({ key, label, says }) => `${key} ${label}: ${says}`);

describe("the days that Later offers", () => {
  it.each([
    ["a Thursday", "2026-11-19", ["T Tomorrow: Fri 20 Nov", "M Monday: Mon 23 Nov", "1 In a week: Thu 26 Nov", "2 In two weeks: 3 Dec"]],
    ["a Sunday, whose Monday is tomorrow", "2026-11-22", ["T Tomorrow: Mon 23 Nov", "1 In a week: Sun 29 Nov", "2 In two weeks: 6 Dec"]],
    ["a Monday, whose Monday is in a week", "2026-11-23", ["T Tomorrow: Tue 24 Nov", "M Monday: Mon 30 Nov", "2 In two weeks: 7 Dec"]],
    ["the end of a year", "2026-12-31", ["T Tomorrow: Fri 1 Jan 2027", "M Monday: Mon 4 Jan 2027", "1 In a week: Thu 7 Jan 2027", "2 In two weeks: 14 Jan 2027"]],
  ])("on %s", (_, today, expected) => expect(said(today)).toEqual(expected));
});
