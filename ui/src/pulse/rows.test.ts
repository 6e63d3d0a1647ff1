import { describe, expect, it } from "vitest";
import type { PromptWire, PulseItem, PulsePage } from "../api/bindings";
import { rowsOf } from "./rows";

const account = { id: 5, name: "Calder Water" };
const item = (id: number): PulseItem => ({
  uid: `u${id}`, id, kind: "pulse", day: "2026-11-12", when: "12 Nov", account, people: [], score: 4, about: "support",
  side: "theirs", words: "", ticket: null, competitor: null, closed: null, told: null,
});
const due: PromptWire = {
  uid: "pulse_due:u1:ticket 20817@2026-11-17", id: "k1", kind: "prompt", key: "k1", rule: "pulse_due", urgency: "soon",
  day: "2026-11-18", due: null, title: "Ask", reason: "Pulse, because", ends: "", account: 5, entry: null, nudge: null,
} as PromptWire;
const page: PulsePage = {
  headline: "", total: 2, more: false, ahead_more: 0,
  loops: [{ pulse: item(3), is_low: true, working_days: 2, is_late: false }],
  due: [due],
  ahead: [{ account: { id: 6, name: "Tern" }, day: "2026-12-01", why: "a quarter after" }],
  gaps: [
    {
      account, about: null, is_wide: true, sentence: "",
      ours: { entry: 9, score: 9, day: "2026-11-01" }, theirs: { entry: 8, score: 6, day: "2026-11-02" },
    },
  ],
  items: [item(3), item(2)],
};

describe("rowsOf", () => {
  it("names every row, though one pulse stands in two lists", () => {
    const rows = rowsOf(page, () => "Calder Water", () => "20817");
    expect(rows.map(({ id }) => id)).toEqual(["loop:3", "gap:9:8", "latest:3", "latest:2", "due:k1", "ahead:6"]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows[4]).toEqual({ id: "due:k1", kind: "due", account, ticket: "20817" });
  });
});
