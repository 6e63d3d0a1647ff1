// What just happened, in a sentence, with the way to take it back.
import { call, sentence } from "../api/call";
import type { ChangedWire } from "../api/bindings";
import { journal } from "./live.svelte";

/** How long a toast stays when nobody looks at it. */
const STAYS_MS = 8000;

/** A line at the foot of the window. */
export interface Toast {
  id: number;
  text: string;
  /** "done" has a tick; "problem" says that something did not work. */
  tone: "done" | "problem";
  action: Offer | null;
  /** What one may want to do next. */
  next?: Offer | undefined;
}

/** Something that a toast offers. */
export interface Offer {
  label: string;
  keys?: string;
  run: () => void;
}

class Toasts {
  /** The newest last. */
  list: Toast[] = $state([]);
  #last = 0;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Shows a line. */
  show(text: string, tone: Toast["tone"] = "done", action: Offer | null = null, next?: Offer): void {
    const id = ++this.#last;
    // The newest word is the one that counts: "kept" beside "taken back" would contradict it. What did not work stays its time.
    for (const old of this.list.filter((other) => other.tone === "done" || tone === "problem")) this.close(old.id);
    this.list.push({ id, text, tone, action, next });
    this.leave(id);
  }

  /** Starts its time again: nobody looks at it any more. */
  leave(id: number): void {
    this.stay(id);
    this.#timers.set(id, setTimeout(() => this.close(id), STAYS_MS));
  }

  /** Stops its time: it is focused or under the pointer. */
  stay(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  /** Takes it away. */
  close(id: number): void {
    this.stay(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Says that something was changed, with Undo for exactly that. */
  changed(changed: ChangedWire, text: string = changed.label, next?: Offer): void {
    journal.touch();
    const op = changed.op;
    this.show(text, "done", op === null ? null : { label: "Undo", keys: "Ctrl Z", run: () => void undo(op) }, next);
  }

  /** Says that something did not work. */
  failed(thrown: unknown): void {
    this.show(sentence(thrown), "problem");
  }
}

export const toasts = new Toasts();

/** Takes back an operation, or the newest one, and names it. */
export async function undo(op?: number): Promise<void> {
  try {
    const changed = await call("undo", op === undefined ? {} : { op });
    journal.touch();
    toasts.show(`Taken back: ${changed.label}`, "done", { label: "Redo", keys: "Ctrl Shift Z", run: () => void redo() });
  } catch (thrown) {
    toasts.failed(thrown);
  }
}

/** Does again what was taken back last, and names it. */
export async function redo(): Promise<void> {
  try {
    const changed = await call("redo", {});
    toasts.changed(changed, `Done again: ${changed.label}`);
  } catch (thrown) {
    toasts.failed(thrown);
  }
}
