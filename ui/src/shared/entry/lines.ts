// What a row says of an entry: a title, their words, a line or two of text, and what to know beside it.
import type { EntryWire } from "../../api/bindings";
import { daysBetween, spoken } from "../days";
import { kindOf } from "../kinds";
import { listed } from "../names";

/** The parts of a row; an empty text is left out. */
export interface Lines {
  title: string;
  /** Their own words, without quotation marks. */
  quote: string;
  body: string;
  /** "Promise, mine · by Wed 25 Nov · Priya Raman", piece by piece. */
  meta: string[];
}

/** Which names the page says anyway, so that its rows need not. */
export interface Known {
  account?: boolean;
}

/** The value of a field, empty without one. */
export function field(entry: EntryWire, name: string): string {
  return entry.fields.find((field) => field.name === name)?.value ?? "";
}

/** Whether an entry is a promise that is open and past its day. */
export function isLate(entry: EntryWire, today: string): boolean {
  return entry.state === "open" && typeof entry.due === "string" && today !== "" && daysBetween(entry.due, today) > 0;
}

const OWNERS: Record<string, string> = { me: "mine", them: "theirs", colleague: "a colleague's" };

function promise(entry: EntryWire, today: string): string[] {
  const due = entry.due ? spoken(entry.due, today) : "";
  const settled = field(entry, "settled");
  const state = entry.state === "open" ? (due ? `by ${due}` : "open") : `${entry.state ?? ""}${settled ? ` ${spoken(settled, today)}` : ""}`;
  return [`Promise, ${OWNERS[entry.owner ?? ""] ?? "mine"}`, state];
}

/** What a row says of an entry. */
export function lines(entry: EntryWire, today: string, known: Known = {}): Lines {
  const words = field(entry, "words") || (entry.kind === "pulse" ? entry.body : "");
  // What is its own words has them as its title: the kind is said below then.
  const isOwn = entry.title === entry.body;
  const body = isOwn || entry.body === words ? "" : entry.body;
  const people = entry.people.map((person) => person.name).filter((name) => !entry.title.includes(name));
  const meta = [
    ...(entry.kind === "promise" ? promise(entry, today) : isOwn ? [kindOf(entry.kind).word] : []),
    ...(known.account ? [] : [entry.accounts.map((account) => account.name).join(", ")]),
    listed(people),
    ...(entry.parts > 0 ? [entry.parts === 1 ? "1 part" : `${entry.parts} parts`] : []),
  ].filter(Boolean);
  return { title: entry.title, quote: words === entry.title ? "" : words.replace(/^["“]|["”]$/gu, ""), body, meta };
}
