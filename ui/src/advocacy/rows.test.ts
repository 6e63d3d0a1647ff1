import { expect, it } from "vitest";
import type { IntroductionWire, QuotesWire, QuoteWire } from "../api/bindings";
import { rowsOf } from "./rows";

const wish = (id: number): IntroductionWire["one"] => ({ person: { id, name: `P${id}` }, account: { id, name: `A${id}` }, entry: id, text: "less", reached: false });
const introduction = (one: number, other: number): IntroductionWire => ({ one: wish(one), other: wish(other), words: [], reason: "", line: "" });
const quote = (id: number): QuoteWire => ({ uid: `u${id}`, id, kind: "delight", day: "2026-11-01", when: "1 Nov", words: "Good", account: null, terms: null });
const group = (person: number | null, ...quotes: number[]): QuotesWire => ({
  person: person === null ? null : { id: person, name: "P" }, heading: "", message: "", quotes: quotes.map(quote),
});

it("names every row once, whichever of two people comes first", () => {
  const ids = rowsOf([introduction(7, 3)], [], [], [group(5, 1, 2), group(null, 4)]).map(({ id }) => id);
  expect(ids).toEqual(["intro:3+7", "quotes:5", "quote:u1", "quote:u2", "quotes:nobody", "quote:u4"]);
});

it("answers for all of a person, or for one", () => {
  const entries = rowsOf([], [], [], [group(5, 1, 2)]).map((row) => row.kind === "quotes" && row.entries);
  expect(entries).toEqual([[1, 2], [1], [2]]);
});
