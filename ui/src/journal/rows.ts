// The rows of the journal's list: hits, or entries under the months that they are of.
import type { EntryWire, HitWire } from "../api/bindings";
import { monthOf } from "../shared/days";
import { pages } from "../shared/router.svelte";

/** A row; only entries and hits can be selected. */
export type Row =
  | { type: "month"; key: string; title: string }
  | { type: "entry"; key: string; entry: EntryWire }
  | { type: "hit"; key: string; hit: HitWire };

/** Entries, newest first, each month headed by its name. */
export function byMonth(entries: readonly EntryWire[]): Row[] {
  const rows: Row[] = [];
  let month = "";
  for (const entry of entries) {
    const own = entry.day.slice(0, 7);
    if (own !== month) rows.push({ type: "month", key: `month ${own}`, title: monthOf(entry.day) });
    month = own;
    rows.push({ type: "entry", key: entry.uid, entry });
  }
  return rows;
}

/** What a row shows of the journal. */
export function subject(row: Row): { noun: "entry" | "account" | "person"; id: number; entry: EntryWire | null } | null {
  if (row.type === "month") return null;
  if (row.type === "entry") return { noun: "entry", id: row.entry.id, entry: row.entry };
  const { kind, id, entry } = row.hit;
  return { noun: kind === "account" || kind === "person" ? kind : "entry", id, entry };
}

/** Where a row leads. */
export function page(row: Row): string {
  const found = subject(row);
  return found ? pages[found.noun](found.id) : "";
}

/** Whether a row can be marked as kept, or as answered: null when it can be neither. */
export function closing(entry: EntryWire | null): string | null {
  if (entry?.kind === "promise" && entry.state === "open") return "Mark as kept";
  const isDone = entry?.fields.some(({ name }) => name === "done");
  return entry?.kind === "question" && !isDone ? "Mark as answered" : null;
}

/** The row that lies `by` selectable rows from the selected one; the first or the last when none is. */
export function neighbour(rows: readonly Row[], selected: string | null, by: number): string | null {
  const keys = rows.filter((row) => row.type !== "month").map((row) => row.key);
  const at = selected === null ? -1 : keys.indexOf(selected);
  const to = at < 0 ? (by > 0 ? 0 : keys.length - 1) : Math.min(keys.length - 1, Math.max(0, at + by));
  return keys[to] ?? null;
}
