import { ChangeSet } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import type { SpanWire } from "../api/bindings";
import { dismissedAt, isChip, mapPieces, pieces, writtenAt, type Piece } from "./pieces";

/** Spans of the words given, one after the other. */
function spans(...parts: [text: string, role: string, shows: string | null][]): SpanWire[] {
  let end = 0;
  return parts.map(([text, role, shows]) => {
    const start = end;
    end += text.length;
    return { text, role, start, end, shows, noun: null, id: null, is_new: false };
  });
}

const LINE = "call priya > sit in by fri < book it on mon";
const SPANS = spans(
  ["call", "kind", "call"],
  [" ", "text", null],
  ["priya", "person", "Priya Raman"],
  [" ", "text", null],
  [">", "mine-marker", "mine"],
  [" sit in ", "text", null],
  ["by fri", "date", "by Fri 27 Nov"],
  [" ", "text", null],
  ["<", "theirs-marker", "theirs"],
  [" book it ", "text", null],
  ["on mon", "date", "on Mon 23 Nov"],
);
const LIST = pieces(SPANS);
const shown = (piece: Piece | null): string | null => piece?.shows ?? null;

test("prose is no piece, and a date has the colour of its promise", () => {
  expect(LIST.map(({ shows, tint }) => [shows, tint])).toEqual([
    ["call", "plain"],
    ["Priya Raman", "plain"],
    ["mine", "mine"],
    ["by Fri 27 Nov", "mine"],
    ["theirs", "theirs"],
    ["on Mon 23 Nov", "theirs"],
  ]);
});

test("a date in the beginning of the line belongs to nobody", () => {
  expect(pieces(spans(["call", "kind", "call"], [" ", "text", null], ["yesterday", "date", "yesterday"])).at(-1)?.tint).toBe("plain");
});

describe("a piece is a chip", () => {
  const priya = LIST[1] as Piece;
  test.each([
    ["once the caret went elsewhere", null, true],
    ["while something before it is written", 4, true],
    ["but not while it is written, at its start", 5, false],
    ["nor in the middle", 7, false],
    ["nor at its end", 10, false],
    ["once a space was typed after it", 11, true],
  ])("%s", (_, writing, expected) => expect(isChip(priya, writing)).toBe(expected));

  test("but not when several answer to the name", () => {
    expect(isChip({ ...priya, role: "ambiguous" }, null)).toBe(false);
  });
  test("but not when its text changed since", () => {
    const [, changed] = mapPieces(LIST, ChangeSet.of({ from: 9, to: 10 }, LINE.length));
    expect(changed).toMatchObject({ start: 5, end: 9, stale: true });
    expect(isChip(changed as Piece, null)).toBe(false);
  });
});

test("pieces move with the text before them, and go with their own", () => {
  expect(mapPieces(LIST, ChangeSet.of({ from: 0, to: 5 }, LINE.length)).map(({ shows, start, stale }) => [shows, start, stale])).toEqual([
    ["Priya Raman", 0, false],
    ["mine", 6, false],
    ["by Fri 27 Nov", 15, false],
    ["theirs", 22, false],
    ["on Mon 23 Nov", 32, false],
  ]);
});

describe("Backspace turns into plain text", () => {
  test.each([
    ["the chip right before the caret", 10, null, "Priya Raman"],
    ["the chip before one space", 11, null, "Priya Raman"],
    ["a marker before one space", 13, 13, "mine"],
    ["nothing after more than that", 14, 14, null],
    ["nothing in the middle of a chip", 7, null, null],
    ["nothing while the word is written", 10, 10, null],
  ])("%s", (_, caret, writing, expected) => expect(shown(dismissedAt(LIST, writing, caret, LINE))).toBe(expected));

  test("a chip at the end of a line of several", () => {
    expect(shown(dismissedAt(LIST, null, 5, "call\npriya"))).toBe("call");
  });
});

describe("Tab accepts", () => {
  test.each([
    ["the word that is being written", 10, 10, "Priya Raman"],
    ["no chip", 10, null, null],
    ["no prose", 18, 18, null],
  ])("%s", (_, caret, writing, expected) => expect(shown(writtenAt(LIST, writing, caret))).toBe(expected));
});
