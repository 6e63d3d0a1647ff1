import { describe, expect, it } from "vitest";
import type { SnoozeChoiceWire } from "../api/bindings";
import { choices } from "./later";

const offer = (phrase: string, label: string): SnoozeChoiceWire => ({
  phrase, label, when: "Fri 20 Nov, 09:00", back: { day: "2026-11-20", minute: 540 },
});
const keys = (...items: SnoozeChoiceWire[]): string[] => choices(items).map((choice) => choice.keys);

describe("the keys of Later", () => {
  it("are the letters that one would guess", () => {
    expect(
      keys(
        offer("later today", "Later today"), offer("tomorrow", "Next working day"), offer("monday", "Monday"),
        offer("in 1 week", "In a week"), offer("before the next meeting", "Before the next meeting"), offer("when they reply", "When they reply"),
      ),
    ).toEqual(["L", "T", "M", "1", "B", "R"]);
  });

  it("are never given twice, and never those that move the focus", () => {
    // "Just then": J moves, U is free. "Knock, later": K moves, N, O, C follow. "LT": both are taken.
    expect(
      keys(offer("later today", "Later today"), offer("tomorrow", "Tomorrow"), offer("x", "Just then"), offer("y", "Kuno"), offer("z", "LT")),
    ).toEqual(["L", "T", "U", "N", "1"]);
  });

  it("keep the phrase and what it means", () => {
    expect(choices([offer("monday", "Monday")])).toEqual([{ keys: "M", label: "Monday", phrase: "monday", says: "Fri 20 Nov, 09:00" }]);
  });
});
