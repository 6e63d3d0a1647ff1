// What is put into a line, and what is said about it.
import type { EntryWire } from "../api/bindings";
import { kindOf } from "../shared/kinds";
import { listed } from "../shared/names";

/** A change of the text: what goes, what comes, and where the caret stands then. */
export interface Insertion {
  from: number;
  to: number;
  insert: string;
  caret: number;
}

/** Puts words in the place of others, with one space after them to write on. */
export function inserted(text: string, from: number, to: number, words: string): Insertion {
  const next = text.charAt(to);
  const isApart = next !== "" && /[\s:,;.]/u.test(next);
  // A space that is there already is stepped over; a sign that ends the word stays right after it.
  const step = /\s/u.test(next) ? 1 : 0;
  const insert = isApart ? words : `${words} `;
  return { from, to, insert, caret: from + insert.length + (isApart ? step : 0) };
}

/** A candidate as the journal lists it, such as "Tom Ashby (Calder Water)". */
function parted(candidate: string): { name: string; home: string | null } {
  const found = /^(.*) \(([^()]*)\)$/u.exec(candidate);
  return { name: found?.[1] ?? candidate, home: found?.[2] ?? null };
}

/** A name after `@`, in quotation marks when it is more than one plain word. */
export function mention(name: string): string {
  if (/^[\p{L}\p{N}_&-]+$/u.test(name)) return `@${name}`;
  return name.includes('"') ? `@“${name}”` : `@"${name}"`;
}

/** What is written for a candidate: the name, and with it the account when the name alone would not tell. */
export function chosen(candidate: string, candidates: readonly string[]): string {
  const { name, home } = parted(candidate);
  const isShared = candidates.filter((other) => parted(other).name === name).length > 1;
  return isShared && home !== null ? `${mention(home)} ${mention(name)}` : mention(name);
}

function counted(kind: string, count: number): string {
  const one = kind === "advocacy" ? "act of advocacy" : kindOf(kind).word.toLowerCase();
  if (count === 1) return `${/^[aeiou]/u.test(one) ? "an" : "a"} ${one}`;
  return `${count} ${kind === "advocacy" ? "acts of advocacy" : `${one}s`}`;
}

/** "Logged a call with 2 promises and a delight moment", "Logged a promise", or what a line of facts changed. */
export function said(items: readonly Pick<EntryWire, "kind">[], facts: readonly string[], accounts: readonly string[]): string {
  const counts = new Map<string, number>();
  const [first, ...parts] = items;
  if (!first) return facts.length > 0 ? facts.join(" ") : `${listed(accounts)} ${accounts.length > 1 ? "are" : "is"} in the journal now.`;
  const isTouch = !parts.some(({ kind }) => kind === first.kind);
  for (const { kind } of isTouch ? parts : items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const rest = listed([...counts].map(([kind, count]) => counted(kind, count)));
  return isTouch ? `Logged ${counted(first.kind, 1)}${rest && ` with ${rest}`}` : `Logged ${rest}`;
}

const CONSENTS: Record<string, string> = { ask: "ask before retelling", yes: "may be retold", no: "private" };

/** Whether a moment may be retold, as the design says it. */
export function consentWord(consent: string | null): string | null {
  return consent === null ? null : (CONSENTS[consent] ?? consent);
}
