// What the rows of Promises can do. The keys and the buttons of a row call the same.
import type { PromiseItem } from "../api/bindings";

/** Each is what its key does to a promise. */
export interface Doing {
  /** E. */
  keep(item: PromiseItem): void;
  /** H. */
  move(item: PromiseItem): void;
  /** R. */
  release(item: PromiseItem): void;
  /** N. */
  ask(item: PromiseItem): void;
}
