import { describe, expect, it } from "vitest";
import { addDays, daysBetween, long, short, spoken, time, weekday } from "./days";

const TODAY = "2026-11-19";

describe("days", () => {
  it.each([
    ["2026-11-19", "today"],
    ["2026-11-20", "tomorrow"],
    ["2026-11-18", "yesterday"],
    ["2026-11-25", "Wed 25 Nov"],
    ["2026-12-03", "3 Dec"],
    ["2026-11-12", "12 Nov"],
    ["2027-01-05", "5 Jan 2027"],
    ["2025-11-19", "19 Nov 2025"],
  ])("%s is said as %s", (day, words) => expect(spoken(day, TODAY)).toBe(words));

  it("says the year only when it differs", () => {
    expect(short("2026-02-01", TODAY)).toBe("1 Feb");
    expect(long("2026-11-19", TODAY)).toBe("Thursday 19 November");
    expect(long("2024-02-29", TODAY)).toBe("Thursday 29 February 2024");
  });

  it("counts over leap days and daylight saving", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(weekday("1969-12-31")).toBe(3);
  });

  it("says minutes as a clock does", () => expect([time(0), time(545), time(1439)]).toEqual(["00:00", "09:05", "23:59"]));
});
