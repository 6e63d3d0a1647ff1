// What the rows of Today can do. The keys and the buttons of a row call the same.
import type { Row } from "./rows";

/** Each is what its key does to a row. */
export interface Doing {
  /** E. */
  done(row: Row): void;
  /** H. */
  later(row: Row): void;
  /** C. */
  log(row: Row): void;
  /** B. */
  brief(row: Row): void;
  /** X. */
  dismiss(row: Row): void;
  /** N. */
  ask(row: Row): void;
}
