// The line of a search as the field shows it: filters as chips, then the words that are being typed. The line is the truth;
// what is a filter of it is recognised in Rust.
import type { QueryChip } from "../api/bindings";

/** A filter that became a chip. */
export interface FilterChip {
  /** As typed: `account:"Calder Water"`. */
  text: string;
  /** "in Calder Water". */
  label: string;
}

/** A line in its two parts. */
export interface Query {
  filters: readonly FilterChip[];
  words: string;
}

export const EMPTY: Query = { filters: [], words: "" };

/** The whole line. A space at its end stays: it says that the last word is finished. */
export function line(query: Query): string {
  return [...query.filters.map((filter) => filter.text), query.words.trimStart()].filter(Boolean).join(" ");
}

/** Whether nothing is asked. */
export function isEmpty(query: Query): boolean {
  return line(query).trim() === "";
}

/** A line whose filters were recognised, as from an address. */
export function read(text: string, chips: readonly QueryChip[]): Query {
  let words = "";
  let from = 0;
  for (const chip of chips) {
    words += text.slice(from, chip.start);
    from = chip.end;
  }
  words += text.slice(from);
  const filters = chips.map(({ text: typed, label }) => ({ text: typed, label }));
  return { filters, words: filters.length > 0 ? words.replace(/\s{2,}/gu, " ").trimStart() : words };
}

const OF_A_DAY = /^-?(after|before|on|since|until):/u;

/** Whether a filter at `end` of the words is finished: a space follows; a day, which may have several words, wants a whole word after it. */
function isFinished(words: string, chip: QueryChip): boolean {
  const rest = words.slice(chip.end);
  const isOpen = OF_A_DAY.test(chip.text) && !chip.text.endsWith('"');
  return isOpen ? /^\s+\S+\s/u.test(rest) : /^\s/u.test(rest);
}

/**
 * Takes the finished filters out of the words, so that they become chips. `chips` are those of the whole line; with `all`
 * the unfinished one at the end, too, as on Enter. Null when there is nothing to take.
 */
export function lifted(query: Query, chips: readonly QueryChip[], all = false): Query | null {
  const whole = line(query);
  const words = query.words.trimStart();
  const offset = whole.length - words.length;
  const own = chips
    .filter((chip) => chip.start >= offset)
    .map((chip) => ({ ...chip, start: chip.start - offset, end: chip.end - offset }))
    .filter((chip) => all || isFinished(words, chip));
  if (own.length === 0) return null;
  const { filters, words: rest } = read(words, own);
  return { filters: [...query.filters, ...filters], words: rest };
}

/** The labels of the filters, where the chips of the whole line know better ones. */
export function relabelled(query: Query, chips: readonly QueryChip[]): Query {
  const labels = new Map(chips.map((chip) => [chip.text, chip.label]));
  return { ...query, filters: query.filters.map((filter) => ({ ...filter, label: labels.get(filter.text) ?? filter.label })) };
}

/** With one more filter; the same one is not added twice. */
export function withFilter(query: Query, text: string, label = text): Query {
  if (query.filters.some((filter) => filter.text === text)) return query;
  return { ...query, filters: [...query.filters, { text, label }] };
}

/** Without a filter, by its place. */
export function without(query: Query, at: number): Query {
  return { ...query, filters: query.filters.filter((_, place) => place !== at) };
}
