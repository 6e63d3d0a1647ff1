// The unfinished line. It is kept at every key, so that a crash takes nothing with it; those that have to wait stand aside.
import { call, sentence } from "../api/call";
import type { RangeWire } from "../api/bindings";
import { Latest } from "./latest";

/** A line that was not saved yet. */
export interface Unfinished {
  line: string;
  plain: RangeWire[];
  /** The key of the prompt that it answers. */
  answers: string | null;
  /** The planned meeting that it logs. */
  meeting: number | null;
}

/** Nothing yet. */
export const EMPTY: Unfinished = { line: "", plain: [], answers: null, meeting: null };

class Drafts {
  /** Lines that wait while another one is written, the one to come back first at the end. They outlive the overlay. */
  aside: Unfinished[] = $state.raw([]);
  /** Why the newest draft could not be kept, in a sentence. */
  trouble: string | null = $state(null);
  // What was kept last. The file holds no meeting; while the program runs it is remembered here.
  #newest: Unfinished = EMPTY;
  #queue = new Latest<Unfinished>(async ({ line, plain, answers }) => {
    try {
      await call("keep_draft", { line, plain, ...(answers === null ? {} : { answers }) });
      this.trouble = null;
    } catch (thrown) {
      this.trouble = `The draft could not be kept: ${sentence(thrown)}`;
    }
  });

  /** The line that was left; empty when there is none. */
  async read(): Promise<Unfinished> {
    if (this.#queue.isBusy) return this.#newest;
    const { line, plain, answers } = await call("draft", {});
    return { line, plain, answers, meeting: line === this.#newest.line ? this.#newest.meeting : null };
  }

  /** Keeps a line; an empty one gives its place to a line that stands aside. */
  keep(unfinished: Unfinished): void {
    this.#newest = unfinished.line.trim() === "" ? (this.aside.at(-1) ?? EMPTY) : unfinished;
    this.#queue.push(this.#newest);
  }

  /** Before a line is saved: nothing that still waits may bring it back afterwards. */
  settle(): Promise<void> {
    return this.#queue.drop();
  }

  /** Puts a line aside; one that stands there already comes to the front. */
  putAside(unfinished: Unfinished): void {
    this.aside = [...this.#without(unfinished), unfinished];
  }

  /** Takes a line back from those that stand aside. */
  takeBack(unfinished: Unfinished): void {
    this.aside = this.#without(unfinished);
  }

  /** Takes back the line in front and puts another one behind the rest, so that all come round. */
  exchange(now: Unfinished | null): Unfinished | null {
    const other = this.aside.at(-1) ?? null;
    if (other) this.aside = [...(now ? [now] : []), ...this.#without(other)];
    return other;
  }

  #without({ line }: Unfinished): Unfinished[] {
    return this.aside.filter((other) => other.line !== line);
  }
}

export const drafts = new Drafts();
