import { describe, expect, it } from "vitest";
import { on, ticketOf, typed, workingDays } from "./score";

describe("typed", () => {
  it.each([
    [null, "7", 5000, 7],
    [7, "3", 100, 3],
    [null, "1", 5000, 1],
    [1, "0", 300, 10],
    // Slowly, a 0 is a 0.
    [1, "0", 2000, 0],
    [2, "0", 100, 0],
    [10, "0", 100, 0],
    [8, "Backspace", 100, null],
    [8, "Delete", 100, null],
    [8, "x", 100, undefined],
    [8, "Enter", 100, undefined],
  ])("%s then %s after %s ms is %s", (before, key, since, expected) => {
    expect(typed(before, key, since)).toBe(expected);
  });
});

describe("words", () => {
  it("says what a score is about, and since when a loop is open", () => {
    expect([on(null), on("support")]).toEqual(["", "on support"]);
    expect([0, 1, 3].map(workingDays)).toEqual(["today", "1 working day", "3 working days"]);
  });
  it("finds the ticket of a prompt", () => {
    expect(ticketOf("pulse_due:0190-ab:ticket 20817@2026-11-17")).toBe("20817");
    expect(ticketOf("pulse_due:0190-ab:ticket INC-4@2@2026-11-17")).toBe("INC-4@2");
    expect(ticketOf("pulse_due:0190-ab:quarter@2026-09-01")).toBeUndefined();
  });
});
