import { describe, expect, it } from "vitest";
import type { EntryWire } from "../api/bindings";
import { byMonth, closing, neighbour } from "./rows";

function entry(uid: string, day: string, over: Partial<EntryWire> = {}): EntryWire {
  return {
    uid, id: 1, kind: "call", day, minute: null, title: "", body: "", source: null, accounts: [], people: [], tags: [],
    direction: null, stance: null, length: null, parent: null, parts: 0, fields: [], ...over,
  };
}

const rows = byMonth([entry("a", "2026-11-19"), entry("b", "2026-11-01"), entry("c", "2025-11-01")]);

describe("rows", () => {
  it("heads every month once, and tells the years apart", () =>
    expect(rows.map((row) => (row.type === "month" ? row.title : row.key))).toEqual(["November 2026", "a", "b", "November 2025", "c"]));

  it.each<[string | null, number, string]>([
    [null, 1, "a"],
    [null, -1, "c"],
    ["b", 1, "c"],
    ["a", -1, "a"],
    ["c", 10, "c"],
    ["gone", 1, "a"],
  ])("from %s by %i is %s, headings left out", (from, by, to) => expect(neighbour(rows, from, by)).toBe(to));

  it("has no neighbour in an empty list", () => expect(neighbour([], null, 1)).toBeNull());

  it.each<[Partial<EntryWire>, string | null]>([
    [{ kind: "promise", state: "open" }, "Mark as kept"],
    [{ kind: "promise", state: "kept" }, null],
    [{ kind: "question" }, "Mark as answered"],
    [{ kind: "question", fields: [{ name: "done", value: "2026-11-01" }] }, null],
    [{ kind: "call" }, null],
  ])("%o can be closed: %s", (over, words) => expect(closing(entry("x", "2026-11-01", over))).toBe(words));
});
