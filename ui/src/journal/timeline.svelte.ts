// The whole journal, newest first, in parts: the next part is asked for near the end of the one before.
import { untrack } from "svelte";
import { call, sentence } from "../api/call";
import type { EntryWire, TimelinePage } from "../api/bindings";
import { journal } from "../shared/live.svelte";

const PART = 60;
/** The most that is asked for at once. */
const MOST = 1000;

/** Follows the journal while `isShown`; `atFirst` says how many entries to begin with. Call it while a component is being made. */
export function timeline(isShown: () => boolean, atFirst: number) {
  let entries = $state.raw<EntryWire[] | undefined>();
  let next = $state<string | null>(null);
  let total = $state({ count: 0, isLeast: false });
  let problem = $state("");
  let turn = 0;
  let isAdding = false;

  function take(page: TimelinePage, before: readonly EntryWire[]): void {
    entries = [...before, ...page.items];
    next = page.next;
    total = { count: page.total, isLeast: page.total_is_least };
    problem = "";
  }

  /** Reads again as much as was shown, so that nothing moves under the reader. */
  async function load(count: number): Promise<void> {
    const mine = ++turn;
    let read: EntryWire[] = [];
    let page: TimelinePage | undefined;
    try {
      do {
        const limit = Math.min(MOST, Math.max(PART, count - read.length));
        page = await call("timeline", page?.next ? { limit, before: page.next } : { limit });
        if (mine !== turn) return;
        if (page.next === null || read.length + page.items.length >= count) break;
        read = [...read, ...page.items];
      } while (page.next !== null);
      take(page, read);
    } catch (thrown) {
      if (mine === turn) problem = sentence(thrown);
    }
  }

  $effect.pre(() => {
    void journal.version;
    if (isShown()) untrack(() => void load(entries?.length ?? atFirst));
  });

  return {
    get entries() {
      return entries;
    },
    get total() {
      return total;
    },
    get problem() {
      return problem;
    },
    /** Asks for the next part. */
    async more(): Promise<void> {
      const known = entries;
      if (next === null || !known || isAdding) return;
      isAdding = true;
      const mine = turn;
      try {
        const page = await call("timeline", { limit: PART, before: next });
        if (mine === turn) take(page, known);
      } catch (thrown) {
        if (mine === turn) problem = sentence(thrown);
      } finally {
        isAdding = false;
      }
    },
  };
}
