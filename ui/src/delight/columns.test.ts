import { expect, it } from "vitest";
import { columns } from "./columns";

const card = (length: number): { words: string; body: string } => ({ words: "x".repeat(length), body: "" });

it("deals cards out in order, and keeps the columns level", () => {
  const cards = [card(200), card(10), card(10), card(10), card(10)];
  const dealt = columns(cards, 3);
  expect(dealt.map((column) => column.length)).toEqual([1, 2, 2]);
  expect(dealt.flat().length).toBe(cards.length);
  expect(dealt[1]?.[0]).toBe(cards[1]);
});

it("needs no card and one column at least", () => expect(columns([], 1)).toEqual([[]]));
