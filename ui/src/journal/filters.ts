// The filters that the menu offers; the search knows them by these words.
import { kindOf } from "../shared/kinds";

/** A filter, or the beginning of one. */
export interface Offer {
  filter: string;
  label: string;
}

const KINDS = [
  "call", "meeting", "email", "visit", "chat", "note", "promise", "delight", "order", "outcome", "obstacle", "question", "pulse",
  "advocacy", "experiment",
];

/** In the order of the menu. */
export const GROUPS: readonly { title: string; items: readonly Offer[] }[] = [
  {
    title: "Whom and when",
    items: [
      { filter: "account:", label: "Account" },
      { filter: "person:", label: "Person" },
      { filter: "after:", label: "After a day" },
      { filter: "before:", label: "Before a day" },
      { filter: "on:", label: "On a day, in a month" },
      { filter: "tag:", label: "Tag" },
    ],
  },
  {
    title: "State",
    items: [
      { filter: "is:open", label: "Open" },
      { filter: "is:late", label: "Late" },
      { filter: "is:moved", label: "Moved" },
      { filter: "is:kept", label: "Kept" },
    ],
  },
  {
    title: "Whose promise",
    items: [
      { filter: "owner:me", label: "Mine" },
      { filter: "owner:them", label: "Theirs" },
      { filter: "owner:colleague", label: "A colleague’s" },
    ],
  },
  { title: "Kind", items: KINDS.map((kind) => ({ filter: `kind:${kind}`, label: kindOf(kind).word })) },
];

/** Of what narrows a search, so many kinds and so many people, those with the most hits, in the order in which they came. */
export function foremost<T extends { kind: string; count: number }>(facets: readonly T[], kinds: number, people: number): T[] {
  const best = (of: readonly T[], most: number): T[] => [...of].sort((a, b) => b.count - a.count).slice(0, most);
  const chosen = new Set([
    ...best(facets.filter((facet) => facet.kind !== "person"), kinds),
    ...best(facets.filter((facet) => facet.kind === "person"), people),
  ]);
  // Nothing is hidden for one chip's sake: its place would be taken by the word that it is hidden.
  return facets.length - chosen.size <= 1 ? [...facets] : facets.filter((facet) => chosen.has(facet));
}
