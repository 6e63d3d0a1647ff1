// How far the search index has come, while it is not whole.
import { untrack } from "svelte";
import type { PreparingWire } from "../api/bindings";
import { listen } from "../api/call";

class Indexing {
  /** How far; null when it is whole, or as long as nothing was told. */
  now = $state.raw<PreparingWire | null>(null);
  /** Rises with everything that is told. */
  told = $state(0);

  constructor() {
    listen("indexing", (now) => {
      this.now = now;
      this.told += 1;
    });
  }
}

export const indexing = new Indexing();

/** While the index is being made, what lacks something is asked again at most this often, in milliseconds. */
const PATIENCE = 1000;

/**
 * Asks again while the index grows, and once it is whole, for as long as the answer lacks something.
 * Call it while a component is being made.
 */
export function followIndexing(lacks: () => boolean, again: () => void): void {
  let askedAt = 0;
  $effect(() => {
    void indexing.told;
    untrack(() => {
      const isDue = indexing.now === null || performance.now() - askedAt > PATIENCE;
      if (!isDue || !lacks()) return;
      askedAt = performance.now();
      again();
    });
  });
}
