import { describe, expect, it } from "vitest";
import {
  ago, daysSaid, gapHead, isDays, lineAbout, quoted, rhythmWords, servedWord, standingValue, waitsHead,
} from "./words";

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

  it.each([
    [{ median: 41, day_median: null, n: 50, day_n: 0 }, "41 min"],
    [{ median: 125, day_median: null, n: 3, day_n: 0 }, "2 h 5 min"],
    [{ median: 2880, day_median: null, n: 3, day_n: 0 }, "2 days"],
    [{ median: null, day_median: 0, n: 0, day_n: 4 }, "the same day"],
    [{ median: null, day_median: 1, n: 2, day_n: 4 }, "1 day"],
    [{ median: null, day_median: null, n: 2, day_n: 0 }, "too few to say"],
    [{ median: null, day_median: null, n: 0, day_n: 0 }, "nothing asked yet"],
  ])("how long an answer takes, %#", (clock, said) => expect(waitsHead(clock)).toBe(said));

  it("says a standing as its field takes it", () => {
    expect(standingValue("partner", "2026-03-01", " they plan with us ")).toBe("partner 2026-03-01: they plan with us");
    expect(standingValue("partner", "2026-03-01", "")).toBe("partner 2026-03-01");
    expect(standingValue("adviser", "", "")).toBe("adviser");
  });

  it.each([
    ["21", true, "3 weeks"],
    ["10", true, "10 days"],
    ["1", true, "1 day"],
    ["", true, ""],
    ["three", false, "days, as a whole number"],
    ["0", false, "days, as a whole number"],
  ])("days of a rhythm: %s", (text, right, said) => {
    expect(isDays(text)).toBe(right);
    expect(daysSaid(text)).toBe(said);
  });

  it("names whom an act served, and what a pulse is about", () => {
    expect([null, "them", "us", "both"].map(servedWord)).toEqual(["not said", "them", "us", "both"]);
    expect([null, "service"].map(gapHead)).toEqual(["Pulse", "Service"]);
  });
});
