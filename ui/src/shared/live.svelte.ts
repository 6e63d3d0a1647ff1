// Data that stays true: read once, kept, and read again when the journal says that it changed.
import { call, listen, sentence, type AllCommands } from "../api/call";

/** Rises whenever the journal changed, whoever changed it. */
class Journal {
  version = $state(0);

  constructor() {
    listen("changed", () => this.touch());
  }

  /** Says that something changed. */
  touch(): void {
    this.version += 1;
  }
}

export const journal = new Journal();

// The last reply to each question, so that a view one returns to opens with data.
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on a page follows it; it only answers first
const remembered = new Map<string, unknown>();
const REMEMBERED = 60;

function remember(key: string, value: unknown): void {
  remembered.delete(key);
  remembered.set(key, value);
  const oldest = remembered.keys().next();
  if (remembered.size > REMEMBERED && !oldest.done) remembered.delete(oldest.value);
}

/** Forgets every reply, as when another journal was opened. */
export function forgetReplies(): void {
  early.clear();
  remembered.clear();
}

// Questions that were asked before there was anybody to show their answers.
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- each is taken once
const early = new Map<string, Promise<unknown>>();

const keyOf = (name: string, args: unknown): string => name + JSON.stringify(args);

/** Asks now what a view is about to ask, so that the answer travels while the page is still being made. */
export function askEarly<K extends keyof AllCommands>(name: K, args: AllCommands[K]["arguments"]): void {
  const [key, answer] = [keyOf(name, args), call(name, args)];
  early.set(key, answer);
  // What failed before anybody took it is asked anew: the journal may be open by then.
  answer.catch(() => early.delete(key));
}

function ask<K extends keyof AllCommands>(name: K, args: AllCommands[K]["arguments"]): Promise<AllCommands[K]["reply"]> {
  const key = keyOf(name, args);
  const asked = early.get(key) as Promise<AllCommands[K]["reply"]> | undefined;
  early.delete(key);
  return asked ?? call(name, args);
}

/** A reply that follows its question and the journal. */
export interface Live<T> {
  /** The newest reply; the last known one while a newer is on its way; undefined before the first. */
  readonly data: T | undefined;
  /** Why there is none, in a sentence. */
  readonly error: string | undefined;
  /** Asks again now. */
  refresh(): void;
}

/**
 * Asks a command for as long as the component lives: at once, when `args` changes, and after every change of the journal.
 * Answers that arrive out of order are dropped. `args` may give null to ask nothing yet.
 *
 * Call it while a component is being made: `const page = live("today", () => ({}))`, then read `page.data`.
 */
export function live<K extends keyof AllCommands>(
  name: K,
  args: () => AllCommands[K]["arguments"] | null,
): Live<AllCommands[K]["reply"]> {
  type Reply = AllCommands[K]["reply"];
  let data = $state.raw<Reply | undefined>(undefined);
  let error = $state<string | undefined>(undefined);
  let again = $state(0);
  let asked = 0;
  let shown = "";

  $effect.pre(() => {
    const now = args();
    void journal.version;
    void again;
    if (now === null) return;
    const key = keyOf(name, now);
    if (key !== shown) {
      const last = remembered.get(key) as Reply | undefined;
      // A question never asked before keeps the old answer on the screen until the new one is here: nothing flickers.
      if (last !== undefined) data = last;
      shown = key;
    }
    const turn = ++asked;
    ask(name, now).then(
      (reply) => {
        if (turn !== asked) return;
        remember(key, reply);
        data = reply;
        error = undefined;
      },
      (thrown: unknown) => {
        if (turn === asked) error = sentence(thrown);
      },
    );
  });

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    refresh: () => (again += 1),
  };
}
