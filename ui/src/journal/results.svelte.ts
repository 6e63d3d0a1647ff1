// What a search found: asked at each key, the newest question wins, and what was found before stays until then.
import { untrack } from "svelte";
import { call, sentence } from "../api/call";
import type { HitWire, SearchWire } from "../api/bindings";
import { indexing } from "../shared/indexing.svelte";
import { journal } from "../shared/live.svelte";

/** How many hits are asked for at once. */
const PART = 40;
/** The most that is asked for at once. */
const MOST = 1000;
/** While the index is being prepared the question is asked again at most this often, in milliseconds. */
const PATIENCE = 1000;

/** A question: the line, and whether the best match comes first. */
export interface Asked {
  line: string;
  best: boolean;
}

/** An answer, with its question. */
export interface Answer extends Asked {
  hits: HitWire[];
  total: number;
  isLeast: boolean;
  corrected: SearchWire["corrected"];
  more: boolean;
  /** How far the index had come, when it was not whole: there may be more. */
  preparing: SearchWire["preparing"];
  /** From the question to the answer, in milliseconds. */
  ms: number;
}

function answer(asked: Asked, reply: SearchWire, ms: number): Answer {
  const { items: hits, total, total_is_least: isLeast, corrected, more, preparing } = reply;
  return { ...asked, hits, total, isLeast, corrected, more, preparing, ms };
}

/** Asks for as long as the component lives; null asks nothing. `atFirst` hits at least come first. Call it while a component is being made. */
export function results(asked: () => Asked | null, atFirst: number) {
  let data = $state.raw<Answer | undefined>();
  let problem = $state("");
  let turn = 0;
  let isAdding = false;
  let askedAt = 0;

  async function ask(now: Asked): Promise<void> {
    const mine = ++turn;
    const isSame = data?.line === now.line && data.best === now.best;
    const began = (askedAt = performance.now());
    try {
      // After a change of the journal everything that was found is asked for again.
      const limit = Math.max(PART, isSame ? (data?.hits.length ?? 0) : data ? 0 : Math.min(atFirst, MOST));
      const reply = await call("search", { ...now, limit });
      if (mine !== turn) return;
      data = answer(now, reply, performance.now() - began);
      problem = "";
    } catch (thrown) {
      if (mine === turn) problem = sentence(thrown);
    }
  }

  $effect.pre(() => {
    const now = asked();
    void journal.version;
    untrack(() => {
      if (now) {
        void ask(now);
        return;
      }
      turn += 1;
      data = undefined;
      problem = "";
    });
  });

  // What is found grows with the index; once that is whole, the last answer holds everything.
  $effect(() => {
    void indexing.told;
    untrack(() => {
      const now = asked();
      const isDue = indexing.now === null || performance.now() - askedAt > PATIENCE;
      if (now && data?.preparing && isDue) void ask(now);
    });
  });

  return {
    get data() {
      return data;
    },
    /** Why the newest question has no answer, in a sentence; empty when it has one. */
    get problem() {
      return problem;
    },
    /** Asks for the next part. */
    async more(): Promise<void> {
      const known = data;
      if (!known?.more || isAdding) return;
      isAdding = true;
      const mine = turn;
      try {
        const { line, best } = known;
        const reply = await call("search", { line, best, limit: PART, offset: known.hits.length });
        if (mine !== turn || data !== known) return;
        // Something may have been logged in between, and moved the hits on.
        const added = reply.items.filter((hit) => !known.hits.some((other) => other.uid === hit.uid));
        data = { ...known, hits: [...known.hits, ...added], more: reply.more && added.length > 0 };
      } catch (thrown) {
        if (mine === turn) problem = sentence(thrown);
      } finally {
        isAdding = false;
      }
    },
  };
}
