// What lies behind the selected row, on a page whose lists come and go: the page holds the peek, its lists fill it.
import { getContext, setContext } from "svelte";
import type { Binding } from "../shared/keys.svelte";
import type { Selection } from "../shared/selection.svelte";
import { isOnRow } from "./rows.svelte";

/** The peek of a page. */
export class Peeking {
  isOpen = $state(false);
  /** The entry behind the selected row. */
  entry: number | null = $state(null);
  /** Where it does not hide the row. */
  side: "left" | "right" = $state("right");

  close(): void {
    this.isOpen = false;
  }
}

const KEY = Symbol("peeking");

/** Makes the peek of a page. Call it while the page is being made. */
export function hostPeek(): Peeking {
  const peeking = new Peeking();
  setContext(KEY, peeking);
  return peeking;
}

/** The entry of a row that is called by a letter and its number; null for another. */
export function entryOf(row: string | null): number | null {
  const number = row?.match(/^[a-z]?(\d+)$/u)?.[1];
  return number === undefined ? null : Number(number);
}

/** A list that fills the page's peek: gives its keys. Call it while the list is being made. */
export function peekBindings(selection: Selection, isAtRight: (row: string) => boolean = () => false): Binding[] {
  const peeking = getContext<Peeking | undefined>(KEY);
  if (!peeking) return [];
  $effect(() => {
    peeking.entry = entryOf(selection.id);
    peeking.side = selection.id !== null && isAtRight(selection.id) ? "left" : "right";
  });
  // Another section has other rows.
  $effect(() => () => {
    peeking.entry = null;
    peeking.close();
  });
  return [
    {
      keys: "Space", label: "peek", strip: true,
      when: () => selection.id !== null && isOnRow(),
      run: () => (peeking.isOpen = !peeking.isOpen),
    },
    { keys: "Esc", label: "close the peek", when: () => peeking.isOpen, run: () => peeking.close() },
  ];
}
