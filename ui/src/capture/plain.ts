// The stretches of a line that the user turned back into plain text. They move with the text around them.
import type { ChangeDesc } from "@codemirror/state";
import type { RangeWire } from "../api/bindings";

/**
 * Moves the stretches through a change. Text added at an edge stays outside. A stretch whose own text was changed is no
 * longer what was dismissed, and is read afresh: so a chip turned into text can be corrected and become a chip again.
 */
export function mapPlain(plain: readonly RangeWire[], changes: ChangeDesc): RangeWire[] {
  return plain.flatMap(({ start, end }) => (isTouched(start, end, changes) ? [] : [moved(start, end, changes)]));
}

function moved(start: number, end: number, changes: ChangeDesc): RangeWire {
  return { start: changes.mapPos(start, 1), end: changes.mapPos(end, -1) };
}

/** Whether a change reaches into the text between two places: something in it goes, or something is put inside. */
export function isTouched(start: number, end: number, changes: ChangeDesc): boolean {
  let touched = false;
  changes.iterChangedRanges((from, to) => {
    if (from === to ? from > start && from < end : from < end && to > start) touched = true;
  });
  return touched;
}

/** Adds a stretch; those that touch or overlap it become one with it. */
export function addPlain(plain: readonly RangeWire[], added: RangeWire): RangeWire[] {
  const apart = plain.filter(({ start, end }) => end < added.start || start > added.end);
  const joined = plain.filter((range) => !apart.includes(range));
  const start = Math.min(added.start, ...joined.map((range) => range.start));
  const end = Math.max(added.end, ...joined.map((range) => range.end));
  return [...apart, { start, end }].sort((a, b) => a.start - b.start);
}

/** Whether two lists are the same stretches. */
export function samePlain(one: readonly RangeWire[], other: readonly RangeWire[]): boolean {
  return (
    one.length === other.length && one.every(({ start, end }, at) => other[at]?.start === start && other[at].end === end)
  );
}
