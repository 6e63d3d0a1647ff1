// Small wordings of an account's pages.
import { count as number } from "../shared/locale";

/** The beginning of a capture line about an account. */
export function lineAbout(name: string): string {
  // A straight quotation mark would end the quoted name.
  return `@"${name.replaceAll('"', "")}" `;
}

/** "3 people", "1 person". */
export function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** How long ago a day was: "today", "yesterday", "9 days ago"; nothing when we have not spoken. */
export function ago(days: number | null): string {
  if (days === null) return "not spoken yet";
  if (days <= 0) return "today";
  return days === 1 ? "yesterday" : `${days} days ago`;
}

/** "every 3 weeks" and "6 weeks" as "3 weeks" and "6": the unit is said once when it is the same. */
export function rhythmWords(rhythm: string | null, atMost: string | null): { every: string | null; most: string | null } {
  const every = rhythm?.replace(/^every /u, "") ?? null;
  const unit = every?.match(/\D+$/u)?.[0];
  const most = unit && atMost?.endsWith(unit) ? atMost.slice(0, -unit.length) : atMost;
  return { every, most };
}

/** Words of theirs between quotation marks, which they bring along in some cases. */
export function quoted(words: string): string {
  return `“${words.replace(/^["“]|["”]$/gu, "")}”`;
}

/** "2021 to 2024", "since 2021", "until 2024"; empty without a year. */
export function years(from: number | null, to: number | null): string {
  if (from !== null && to !== null) return from === to ? `${from}` : `${from} to ${to}`;
  if (from !== null) return `since ${from}`;
  return to === null ? "" : `until ${to}`;
}

/** What stays at home when a page of promises is handed over: "One promise stays at home". */
export function homeSentence(count: number): string {
  return count === 1 ? "One promise stays at home" : `${count} promises stay at home`;
}

/** Whom an act served, as the word before its number. */
export function servedWord(served: string | null): string {
  return { them: "them", us: "us", both: "both" }[served ?? ""] ?? "not said";
}

/** The median time to their first answer in a few words: "41 min", "2 h 5 min", "3 days"; too few are not said. */
export function waitsHead(clock: { median: number | null; day_median: number | null; n: number; day_n: number }): string {
  if (clock.median !== null) return waited(clock.median);
  if (clock.day_median !== null) return clock.day_median === 0 ? "the same day" : counted(clock.day_median, "day", "days");
  return clock.n + clock.day_n === 0 ? "nothing asked yet" : "too few to say";
}

const HOUR = 60;
const DAY = 24 * HOUR;

function waited(minutes: number): string {
  if (minutes >= 2 * DAY) return counted(Math.round(minutes / DAY), "day", "days");
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** What a pulse is about, as a heading. */
export function gapHead(about: string | null): string {
  return about === null ? "Pulse" : `${about.charAt(0).toUpperCase()}${about.slice(1)}`;
}

/** The standings, from the outside in. */
export const LEVELS = ["supplier", "preferred supplier", "adviser", "partner", "trusted partner"] as const;

/** A standing as its field takes it: "partner 2026-03-01: they plan with us". */
export function standingValue(level: string, day: string, evidence: string): string {
  const shows = evidence.trim();
  return `${level} ${day}`.trim() + (shows === "" ? "" : `: ${shows}`);
}

/** Whether a rhythm's field holds days, or nothing. */
export function isDays(text: string): boolean {
  return /^\s*(?:[1-9]\d{0,4})?\s*$/u.test(text);
}

/** Days as one says them: "3 weeks" where they are whole ones. */
export function daysSaid(text: string): string {
  if (!isDays(text)) return "days, as a whole number";
  const days = Number(text);
  if (days === 0) return "";
  return days % 7 === 0 ? counted(days / 7, "week", "weeks") : counted(days, "day", "days");
}
