import { describe, expect, it } from "vitest";
import type { AccountWire } from "../api/bindings";
import { arranged, quietness, type Order } from "./list";

function account(name: string, more: Partial<AccountWire> = {}): AccountWire {
  return {
    uid: name, id: 1, kind: "account", day: null, name, purpose: null, pinned: false, quiet_days: null, usual_gap: null,
    ideal_days: null, max_days: null, renewal: null, muted_until: null, people: 0, entries: 0, mine: 0, theirs: 0, gave: 0,
    asked: 0, note: null, ...more,
  };
}

const ALL = [
  account("Tern Logistics", { day: "2026-10-26", renewal: "2027-09-14" }),
  account("St Aldric’s Hospital", { day: "2026-11-17", renewal: "2027-05-08", pinned: true }),
  account("Álamo Foods", { purpose: "So that nobody waits." }),
  account("brightwell", { day: "2026-11-16", renewal: "2027-07-02" }),
];

describe("the list of accounts", () => {
  it.each<[Order, string[]]>([
    ["name", ["St Aldric’s Hospital", "Álamo Foods", "brightwell", "Tern Logistics"]],
    ["spoke", ["St Aldric’s Hospital", "Tern Logistics", "brightwell", "Álamo Foods"]],
    ["renewal", ["St Aldric’s Hospital", "brightwell", "Tern Logistics", "Álamo Foods"]],
  ])("by %s has the pinned ones first and what is unknown last", (order, names) =>
    expect(arranged(ALL, "", order).map(({ name }) => name)).toEqual(names),
  );

  it.each([
    ["aldric's", ["St Aldric’s Hospital"]],
    ["alamo", ["Álamo Foods"]],
    ["  NOBODY  waits ", ["Álamo Foods"]],
    ["tern foods", []],
  ])("finds %j", (filter, names) => expect(arranged(ALL, filter, "name").map(({ name }) => name)).toEqual(names));

  it.each([
    [{ quiet_days: null, usual_gap: 5 }, ""],
    [{ quiet_days: 5, usual_gap: 5 }, ""],
    [{ quiet_days: 6, usual_gap: 5 }, "late"],
    // What feels right to the user outranks what happened so far.
    [{ quiet_days: 6, usual_gap: 5, ideal_days: 21 }, ""],
    [{ quiet_days: 43, usual_gap: 5, ideal_days: 21, max_days: 42 }, "over"],
    [{ quiet_days: 43 }, ""],
  ])("%j is %j", (facts, tone) => expect(quietness(account("A", facts))).toBe(tone));
});
