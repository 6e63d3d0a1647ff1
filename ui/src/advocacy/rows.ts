// The rows of the advocacy view in the order in which they are shown, each with its name.
import type { AdvocacyItem, AdvocateWire, IntroductionWire, QuotesWire, QuoteWire } from "../api/bindings";
import { keyOf } from "../shared/advocacy/doing";

/** A row that can be selected. */
export type Row =
  | { kind: "introduction"; id: string; introduction: IntroductionWire }
  | { kind: "act"; id: string; item: AdvocacyItem }
  | { kind: "person"; id: string; person: AdvocateWire["person"] }
  | { kind: "quotes"; id: string; group: QuotesWire; entries: number[]; quote: QuoteWire | null };

/** The name of the row of all words of a person. */
export function groupId(group: QuotesWire): string {
  return `quotes:${group.person?.id ?? "nobody"}`;
}

/** The name of the row of one quote. */
export function quoteId(quote: QuoteWire): string {
  return `quote:${quote.uid}`;
}

/** Every row, from the top of the left column to the foot of the right one. */
export function rowsOf(
  introductions: readonly IntroductionWire[],
  items: readonly AdvocacyItem[],
  people: readonly AdvocateWire[],
  groups: readonly QuotesWire[],
): Row[] {
  return [
    ...introductions.map((introduction): Row => ({ kind: "introduction", id: keyOf(introduction), introduction })),
    ...items.map((item): Row => ({ kind: "act", id: `act:${item.uid}`, item })),
    ...people.map(({ person }): Row => ({ kind: "person", id: `person:${person.id}`, person })),
    ...groups.flatMap((group): Row[] => [
      { kind: "quotes", id: groupId(group), group, entries: group.quotes.map(({ id }) => id), quote: null },
      ...group.quotes.map((quote): Row => ({ kind: "quotes", id: quoteId(quote), group, entries: [quote.id], quote })),
    ]),
  ];
}
