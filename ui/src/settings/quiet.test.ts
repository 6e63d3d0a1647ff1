import { describe, expect, it } from "vitest";
import {
  awayNow, awayProblem, awayWords, green, type Hours, hoursWords, morning, runs, silences, silenceWords, usualHours, withDay,
} from "./quiet";

const DAY = { start: 510, end: 1050 };
const SHORT = { start: 510, end: 930 };
const WEEK: Hours[] = [DAY, DAY, DAY, DAY, SHORT, null, null];
// A Thursday.
const TODAY = "2026-11-19";

describe("the green hours", () => {
  it("are those of working days until others are chosen", () => {
    const settings = { working_days: [1, 3, 7], hours: DAY, speaking: null };
    expect(green(settings)).toEqual([DAY, null, DAY, null, null, null, DAY]);
    expect(green({ ...settings, speaking: WEEK })).toEqual(WEEK);
  });

  it.each<[string, Hours[], string[]]>([
    ["the picture's week", WEEK, ["Mon to Thu", "Friday", "Weekend"]],
    ["a usual week", [DAY, DAY, DAY, DAY, DAY, null, null], ["Mon to Fri", "Weekend"]],
    ["one line", Array<Hours>(7).fill(DAY), ["Every day"]],
    ["silence", Array<Hours>(7).fill(null), ["Every day"]],
    ["a free Friday", [DAY, DAY, DAY, DAY, null, null, null], ["Mon to Thu", "Fri to Sun"]],
    ["two days", [DAY, DAY, null, DAY, SHORT, DAY, SHORT], ["Mon and Tue", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]],
    ["a new object with the same hours", [DAY, { ...DAY }, null, null, null, null, null], ["Mon and Tue", "Wed to Sun"]],
  ])("are grouped in runs: %s", (_, week, labels) => expect(runs(week).map(({ label }) => label)).toEqual(labels));

  it("keep the hours of each run", () => {
    expect(runs(WEEK).map(({ hours }) => hoursWords(hours))).toEqual(["08:30 to 17:30", "08:30 to 15:30", "silent"]);
    expect(hoursWords({ start: 0, end: 1440 })).toBe("00:00 to 24:00");
  });

  it("are changed for one day, which begins with the hours of the day before", () => {
    expect(withDay(WEEK, 5, DAY)).toEqual([DAY, DAY, DAY, DAY, SHORT, DAY, null]);
    expect(usualHours(WEEK, 5, DAY)).toEqual(SHORT);
    expect(usualHours([null, SHORT, null, null, null, null, null], 0, DAY)).toEqual(SHORT);
    expect(usualHours(Array<Hours>(7).fill(null), 3, DAY)).toEqual(DAY);
  });
});

describe("silence", () => {
  it("ends in the morning, when speaking begins", () => {
    expect(morning(WEEK, "2026-11-20")).toEqual({ day: "2026-11-20", minute: 510 });
    expect(morning(WEEK, "2026-11-22"), "a Sunday has no hours").toEqual({ day: "2026-11-22", minute: 540 });
  });

  it("is offered with one key each, and no day twice", () => {
    expect(silences(WEEK, TODAY)).toEqual([
      { keys: "1", label: "An hour from now", until: { minutes: 60 } },
      { keys: "T", label: "Tomorrow morning", until: { day: "2026-11-20", minute: 510 } },
      { keys: "M", label: "Monday morning", until: { day: "2026-11-23", minute: 510 } },
    ]);
    expect(silences(WEEK, "2026-11-22").map(({ keys }) => keys), "tomorrow is Monday").toEqual(["1", "T"]);
    expect(silences(WEEK, "2026-11-23").at(-1)?.until).toEqual({ day: "2026-11-30", minute: 510 });
  });

  it.each([
    [{ day: "2026-11-19", minute: 665 }, "Silent until 11:05"],
    [{ day: "2026-11-20", minute: 510 }, "Silent until tomorrow at 08:30"],
    [{ day: "2026-11-23", minute: 540 }, "Silent until Mon 23 Nov at 09:00"],
    [{ day: "2027-01-04", minute: 540 }, "Silent until 4 Jan 2027 at 09:00"],
  ])("says until when (%#)", (until, words) => expect(silenceWords(until, TODAY)).toBe(words));
});

describe("a time away", () => {
  it.each([
    [{ from: "2026-11-20", to: "2026-11-23" }, false, "Away from tomorrow to Mon 23 Nov"],
    [{ from: "2026-11-10", to: "2026-11-19" }, true, "Away from 10 Nov to today"],
    [{ from: "2026-12-21", to: "2027-01-03" }, false, "Away from 21 Dec to 3 Jan 2027"],
    [{ from: "2026-11-19", to: "2026-11-19" }, true, "Away today"],
    [{ from: "2026-11-24", to: "2026-11-24" }, false, "Away on Tue 24 Nov"],
  ])("is said with its days (%#)", (away, hasBegun, words) => {
    expect(awayNow(away, TODAY)).toEqual({ ...away, has_begun: hasBegun });
    expect(awayWords(away, TODAY)).toBe(words);
  });

  it("is none when it is over, or was never", () => {
    expect(awayNow({ from: "2026-11-10", to: "2026-11-18" }, TODAY)).toBeNull();
    expect(awayNow(null, TODAY)).toBeNull();
  });

  it.each([
    ["", "2026-11-20", "Name the first day and the last."],
    ["2026-11-20", "", "Name the first day and the last."],
    ["2026-11-21", "2026-11-20", "The last day lies before the first."],
    ["2026-11-10", "2026-11-18", "The last day has passed."],
    ["2026-11-10", "2026-11-19", ""],
    ["2026-11-20", "2026-11-20", ""],
  ])("has a first day and a last that is not over: %s to %s", (from, to, problem) => expect(awayProblem(from, to, TODAY)).toBe(problem));
});
