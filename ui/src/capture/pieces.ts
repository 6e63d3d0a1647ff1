// The recognised pieces of a line: which of them are drawn as chips, which are only tinted, and how they look.
import type { ChangeDesc } from "@codemirror/state";
import type { SpanWire } from "../api/bindings";
import { isTouched } from "./plain";

/** A colour that says what a piece is about. */
export type Tint = "plain" | "mine" | "theirs" | "delight" | "late";

/** A recognised piece of the line, at its place in the text as it is now. */
export interface Piece {
  start: number;
  end: number;
  role: string;
  /** As typed. */
  text: string;
  /** What a chip shows. */
  shows: string;
  tint: Tint;
  /** Its text changed after it was recognised: what it shows may be wrong by now. */
  stale: boolean;
}

const SIDES: Record<string, Tint> = {
  "mine-marker": "mine",
  "theirs-marker": "theirs",
  "delight-marker": "delight",
  "question-marker": "plain",
  "their-question-marker": "plain",
  "obstacle-marker": "plain",
  "outcome-marker": "plain",
};

/** The pieces of an understood line. A date has the colour of the promise that it belongs to. */
export function pieces(spans: readonly SpanWire[]): Piece[] {
  let side: Tint = "plain";
  const found: Piece[] = [];
  for (const { start, end, role, text, shows } of spans) {
    side = SIDES[role] ?? side;
    if (shows === null) continue;
    const tint: Tint =
      role in SIDES
        ? side
        : role === "date" && (side === "mine" || side === "theirs")
          ? side
          : role === "fact"
            ? "mine"
            : role === "ambiguous"
              ? "late"
              : "plain";
    found.push({ start, end, role, text, shows, tint, stale: false });
  }
  return found;
}

/** Moves the pieces through a change of the text. One whose own text changed stays tinted until the new answer is here. */
export function mapPieces(list: readonly Piece[], changes: ChangeDesc): Piece[] {
  return list.flatMap((piece) => {
    const start = changes.mapPos(piece.start, 1);
    const end = changes.mapPos(piece.end, -1);
    return start < end ? [{ ...piece, start, end, stale: piece.stale || isTouched(piece.start, piece.end, changes) }] : [];
  });
}

/**
 * Whether a piece is drawn as its chip. While it is being written it stays text: `writing` is the place where something was
 * last typed, until the caret goes elsewhere. A name that several answer to stays text, for it has to be completed.
 */
export function isChip(piece: Piece, writing: number | null): boolean {
  if (piece.stale || piece.role === "ambiguous") return false;
  return writing === null || writing < piece.start || writing > piece.end;
}

/** The chip that Backspace turns into plain text: the one right before the caret, or before it and one space. */
export function dismissedAt(list: readonly Piece[], writing: number | null, caret: number, text: string): Piece | null {
  const isBefore = (piece: Piece): boolean =>
    piece.end === caret || (piece.end === caret - 1 && /^\s$/u.test(text.charAt(caret - 1)));
  return list.find((piece) => isChip(piece, writing) && isBefore(piece)) ?? null;
}

/** The piece that Tab accepts: it is still text, and the caret is in it or at its edge. */
export function writtenAt(list: readonly Piece[], writing: number | null, caret: number): Piece | null {
  return (
    list.find((piece) => !isChip(piece, writing) && !piece.stale && piece.role !== "ambiguous" && piece.start <= caret && caret <= piece.end) ??
    null
  );
}
