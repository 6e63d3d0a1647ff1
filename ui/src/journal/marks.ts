// The words that a search found, marked in a text that came without marks.

/** A stretch of a text in UTF-16 units. */
export interface Mark {
  start: number;
  end: number;
}

/** The texts that a hit's marks cover, each once. */
export function foundIn(text: string, marks: readonly Mark[]): string[] {
  return [...new Set(marks.map(({ start, end }) => text.slice(start, end).toLowerCase()))].filter(Boolean);
}

/** Where those words stand in a text, as words of their own. */
export function marksOf(text: string, words: readonly string[]): Mark[] {
  if (words.length === 0) return [];
  const escaped = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return [...text.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}
