// How far the search index has come, while it is not whole.
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
