// Links and search hits within a text. Everything else stays the text that it is.

/** A piece of a text; joined, the pieces are the text. */
export interface Piece {
  text: string;
  url?: string;
  marked?: boolean;
}

const ADDRESS = /\b(?:https?:\/\/[^\s<>"“”]+|mailto:[^\s<>"“”]+)/giu;
// A sentence's full stop, or a bracket that was opened before the address, is not part of it.
const TRAILING = /[.,;:!?)\]}'’]+$/u;

function links(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const url = found[0].replace(TRAILING, "");
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) });
    pieces.push({ text: url, url });
    from = found.index + url.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** Cuts a text at its marks (UTF-16 ranges in order), or, when it has none, at its links. */
export function linked(text: string, marks: readonly { start: number; end: number }[] = []): Piece[] {
  if (marks.length === 0) return links(text);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    if (start > from) pieces.push({ text: text.slice(from, start) });
    pieces.push({ text: text.slice(start, end), marked: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
