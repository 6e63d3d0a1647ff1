// The wall's columns: in reading order, each card goes to the column that is shortest so far.

interface Card {
  words: string | null;
  body: string;
}

/** A card's height in lines, near enough to keep the columns level. */
function lines({ words, body }: Card): number {
  return 5 + Math.ceil((words ?? body).length / 26);
}

/** Deals the cards out. The order within a column is the order of the list. */
export function columns<T extends Card>(cards: readonly T[], count: number): T[][] {
  const dealt: { cards: T[]; height: number }[] = Array.from({ length: count }, () => ({ cards: [], height: 0 }));
  for (const card of cards) {
    const shortest = dealt.reduce((best, column) => (column.height < best.height ? column : best));
    shortest.cards.push(card);
    shortest.height += lines(card);
  }
  return dealt.map((column) => column.cards);
}
