import { describe, expect, it } from "vitest";
import type { SaidWire } from "../api/bindings";
import { beyondScreen, cityOf, fateWords, formWords, whenWords } from "./said";

const TODAY = "2026-11-19";
const SAID: SaidWire = {
  uid: "toast:1", id: 1, kind: "toast", day: TODAY, minute: 540, zone: "Europe/London", form: "single", title: "Send the sizing doc",
  body: "Due today.", lines: ["Send the sizing doc"], state: "shown", shown_at: { day: TODAY, minute: 540 }, acted_at: null, act: null, why: null,
};

describe("what was said", () => {
  it.each<[Partial<SaidWire>, string]>([
    [{}, "today 09:00"],
    [{ zone: "America/New_York" }, "today 09:00, New York"],
    [{ day: "2025-11-19", minute: 1020 }, "19 Nov 2025 17:00"],
    [{ zone: null, day: "2026-11-18" }, "yesterday 09:00"],
  ])("has its time on the clock it was said by (%#)", (part, words) =>
    expect(whenWords({ ...SAID, ...part }, TODAY, "Europe/London")).toBe(words),
  );

  it("names a zone by its city", () => expect([cityOf("America/Argentina/Ushuaia"), cityOf("UTC")]).toEqual(["Ushuaia", "UTC"]));

  it.each<[Partial<SaidWire>, string]>([
    [{}, "notification"],
    [{ form: "digest", lines: ["a", "b", "c"] }, "digest of 3"],
    [{ form: "digest" }, "digest"],
    [{ form: "account", lines: ["a", "b"] }, "notification for an account"],
    [{ form: null }, "not said"],
  ])("has its form (%#)", (part, words) => expect(formWords({ ...SAID, ...part })).toBe(words));

  it("adds what had no place on the screen", () => {
    expect(beyondScreen(SAID)).toEqual([]);
    expect(beyondScreen({ title: "2 things wait in Kept", body: "Calder Water: Ring Dana\nand 1 more, in Today", lines: ["Ring Dana", "Ask Tom"] })).toEqual(["Ask Tom"]);
    expect(beyondScreen({ ...SAID, title: "A promise of yours is due today", body: "" }), "private").toEqual(["Send the sizing doc"]);
  });

  it.each<[Partial<SaidWire>, string]>([
    [{}, "Shown"],
    [{ shown_at: { day: TODAY, minute: 541 } }, "Shown at 09:01"],
    [{ state: "acted", act: "done", acted_at: { day: TODAY, minute: 554 } }, "Done at 09:14"],
    [{ state: "acted", act: "tomorrow", acted_at: { day: "2026-11-18", minute: 540 } }, "Put off to tomorrow yesterday 09:00"],
    [{ state: "due", shown_at: null }, "Nobody knows whether it was seen; a digest says it again"],
    [{ state: "failed", why: "The session bus is gone." }, "The desktop refused it, and a digest says it again: the session bus is gone"],
    [{ state: "passed", form: null, why: "Kept before it was due." }, "Not said: kept before it was due"],
    [{ state: "passed", form: null }, "Not said"],
  ])("says what became of it (%#)", (part, words) => expect(fateWords({ ...SAID, ...part }, TODAY)).toBe(words));
});
