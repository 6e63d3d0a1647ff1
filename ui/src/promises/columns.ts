// The two columns of Promises as one list of rows, with a way from one to the other.
import type { PromiseItem, PromisesPage } from "../api/bindings";

/** Whose promises. */
export type Column = "mine" | "theirs";

/** A row's name for the selection. */
export const rowId = (item: PromiseItem): string => `promise ${item.id}`;

/** The promises of a column, in the order in which they are shown. */
export function itemsOf(page: PromisesPage, column: Column): PromiseItem[] {
  return page[column].groups.flatMap(({ items }) => items);
}

/** The row of a column that Tab stops at: the selected one, the one that was selected last, or the first. */
export function stopOf(items: readonly PromiseItem[], selected: string | null, last: string | null): string | null {
  const ids = items.map(rowId);
  if (selected !== null && ids.includes(selected)) return selected;
  if (last !== null && ids.includes(last)) return last;
  return ids[0] ?? null;
}

/** In which group each row stands, in the order in which they are shown. */
export function placesOf(page: PromisesPage): Map<string, string> {
  return new Map(
    (["mine", "theirs"] as const).flatMap((column) =>
      page[column].groups.flatMap(({ name, items }) => items.map((item): [string, string] => [rowId(item), `${column} ${name}`])),
    ),
  );
}

/** The row that comes next when one leaves its place; the one before it at the end. */
export function neighbour(ids: readonly string[], id: string): string | null {
  const at = ids.indexOf(id);
  return at < 0 ? null : (ids[at + 1] ?? ids[at - 1] ?? null);
}

/** A stretch of the bar that shows how a side kept its word. */
export interface Part {
  name: "kept" | "moved" | "released" | "broken" | "late";
  count: number;
}

/** The parts of the bar, without the empty ones. */
export function parts(side: { kept: number; moved: number; released: number; broken: number; late: number }): Part[] {
  return (["kept", "moved", "released", "broken", "late"] as const)
    .map((name) => ({ name, count: side[name] }))
    .filter(({ count }) => count > 0);
}
