// Pure words of the advocacy view.
import type { AdvocacyItem, AdvocateWire } from "../api/bindings";
import { listed } from "../shared/names";

/** The ways to speak for somebody, as they are chosen. A retelling is not asked for: it happens. */
export const FORMS = ["reference", "referral", "mention", "review", "introduction", "retelling"] as const;
export type Form = (typeof FORMS)[number];
/** What one may ask for. */
export const ASKABLE = ["reference", "referral", "review", "mention", "introduction"] as const;
export type Askable = (typeof ASKABLE)[number];

/** "Reference" of "reference". */
export function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** "once", "twice", "3 times". */
export function often(times: number): string {
  if (times === 1) return "once";
  return times === 2 ? "twice" : `${times} times`;
}

/** What stands below an act: who and where, where it was said, who heard it, what it retells. */
export function about(item: AdvocacyItem): string {
  const parts = [
    listed(item.people.map(({ name }) => name)),
    listed(item.accounts.map(({ name }) => name)),
    item.place ?? "",
    item.heard_by === null ? "" : `heard by ${item.heard_by}`,
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** "spoke twice unasked and once because you asked, last on 4 Nov". */
export function sums({ given, asked, last_when: last }: AdvocateWire): string {
  const unasked = given === 0 ? "" : `${often(given)} unasked`;
  const because = asked === 0 ? "" : `${often(asked)} because you asked`;
  return `${[unasked, because].filter((part) => part !== "").join(", ")}; last ${last}`;
}

/** The line with which capture opens for an ask. */
export function askLine(start: string, form: Askable): string {
  return `${start}advocacy ${form} #asked `;
}

/** What a filter that finds nothing says. */
export function emptySays(isAll: boolean): string {
  return isAll
    ? "When somebody speaks for you, write it down: “@acme tom: advocacy mention in the newsletter”, and #asked if you asked for it."
    : "Nothing fits these filters.";
}
