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
