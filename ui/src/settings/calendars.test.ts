import { describe, expect, it } from "vitest";
import type { CalendarWire } from "../api/bindings";
import { foundWords, nameOf, newDays, refusal, stateWords } from "./calendars";

const calendar = (part: Partial<CalendarWire>): CalendarWire => ({
  name: "Work", path: "/cal/work.ics", events: 214, meetings: 12, with_people: 7, read_at: 1, problems: [], ...part,
});

describe("a calendar", () => {
  it.each([
    [{}, "214 events · 12 meetings ahead, 7 with people you know"],
    [{ events: 1, meetings: 1, with_people: 0 }, "1 event · 1 meeting ahead, 0 with people you know"],
    [{ events: 1200, meetings: 0, with_people: 0 }, "1,200 events · no meeting ahead"],
    [{ events: null, read_at: null }, "not read yet · 12 meetings ahead, 7 with people you know"],
    [{ events: null, meetings: 0 }, "could not be read · no meeting ahead"],
  ])("says what is kept of it (%#)", (part, words) => expect(stateWords(calendar(part))).toBe(words));

  it.each([
    ["/home/me/calendars/team.ics", "team"],
    ["/home/me/calendars/team/", "team"],
    ["C:\\Users\\me\\Calendar.ICS", "Calendar"],
    [" /my.team.ics ", "my.team"],
    ["/", ""],
  ])("is called after its file (%#)", (path, name) => expect(nameOf(path)).toBe(name));

  it("is refused when another has its name", () => {
    const places = [{ name: "work", path: "/a" }];
    expect(refusal("", "/b/work.ics", places)).toBe("There is a calendar “work” already. Choose another name.");
    expect(refusal("Team", "/b/work.ics", places)).toBe("");
    expect(refusal("work", "", places), "nothing to add yet").toBe("");
  });
});

describe("days off", () => {
  const days = ["2026-12-25", "2026-12-28"].map((day) => ({ day, name: null }));

  it("counts those that are there already", () => {
    expect(foundWords([], [])).toBe("No day found");
    expect(foundWords(days, [])).toBe("2 days");
    expect(foundWords(days, ["2026-12-25"])).toBe("2 days, 1 of them there already");
    expect(foundWords(days, ["2026-12-25", "2026-12-28"])).toBe("2 days, all there already");
    expect(newDays(days, ["2026-12-25"]).map(({ day }) => day)).toEqual(["2026-12-28"]);
  });
});
