// One line on its way into the journal: what it is understood as, what stands in its way, and saving it.
import { call, isApiError, sentence } from "../api/call";
import type { Logged, ProblemAtWire, Understood } from "../api/bindings";
import type { CaptureStart } from "../shared/overlays.svelte";
import { toasts } from "../shared/toasts.svelte";
import { drafts, EMPTY, type Unfinished } from "./drafts.svelte";
import type { CaptureEditor, Written } from "./editor";
import { Latest } from "./latest";
import { said } from "./words";

/** How the window around the line goes on. */
export interface Ends {
  /** Closes; the draft is kept already. */
  closed: () => void;
  /** The line was saved and its entry is to be shown; null when it made none. */
  opened: (id: number | null) => void;
}

/** The line that is being written. */
export class Writing {
  /** What the line is understood as; undefined before the first answer. */
  understood: Understood | undefined = $state.raw();
  /** Why it was not saved, or not understood. */
  trouble: ProblemAtWire | null = $state.raw(null);
  /** Of the user; null leaves it to the words. */
  lever: string | null = $state(null);
  /** The prompt that it answers. */
  answers: string | null = $state(null);
  /** Whether the user wants to see what can be written. */
  showsGrammar = $state(false);
  /** Counted at every answer: a new list of completions begins unchosen. */
  turn = $state(0);

  editor: CaptureEditor | undefined;
  #ends: Ends;
  #meeting: number | null = null;
  #begun = "";
  #isSaving = false;
  #asking = new Latest<Written>((written) => this.#understand(written));

  constructor(ends: Ends) {
    this.#ends = ends;
  }

  /** Begins with a given line, else with the one that was left. Never takes the place of what is typed already. */
  async begin(start: CaptureStart): Promise<void> {
    if (start.line !== undefined || start.answers || start.meeting !== undefined) {
      this.#show({ line: start.line ?? "", plain: [], answers: start.answers?.key ?? null, meeting: start.meeting ?? null });
    } else {
      this.#show(EMPTY);
    }
    const begun = this.#begun;
    const isPlain = begun === "" && this.answers === null && this.#meeting === null;
    try {
      const draft = await drafts.read();
      if (draft.line === "" || draft.line === begun) return;
      if (isPlain && this.#now.line === "") {
        drafts.takeBack(draft);
        this.#show(draft, "");
      } else {
        drafts.putAside(draft);
      }
    } catch (thrown) {
      drafts.trouble = sentence(thrown);
    }
  }

  /** Hears what was typed. */
  changed(written: Written, isEdit: boolean): void {
    if (isEdit) {
      this.trouble = null;
      this.#keep();
    }
    this.#asking.push(written);
  }

  /** Changes places with a line that stands aside. */
  exchange(): void {
    const now = this.#now;
    const other = drafts.exchange(now.line.trim() === "" || now.line === this.#begun ? null : now);
    if (!other) return;
    this.#show(other, "");
    this.#keep();
    this.editor?.focus();
  }

  /** The lever by its key; the same key once more leaves it to the words again. */
  chooseLever(name: string): void {
    if (!this.understood?.will_save.some(({ kind }) => kind === "delight")) return;
    this.lever = this.lever === name ? null : name;
    this.#ask();
  }

  /** The line answers no prompt after all. */
  forgetPrompt(): void {
    this.answers = null;
    this.#ask();
    this.#keep();
    this.editor?.focus();
  }

  /** Saves the line. */
  async save(andOpen: boolean): Promise<void> {
    const { line, plain, answers, meeting } = this.#now;
    if (this.#isSaving) return;
    if (line.trim() === "") {
      this.trouble = { start: 0, end: 0, message: "Write a line first; there is nothing to save yet.", candidates: [] };
      this.editor?.focus();
      return;
    }
    this.#isSaving = true;
    try {
      await drafts.settle();
      const logged = await call("log", {
        line,
        plain,
        ...(this.lever === null ? {} : { lever: this.lever }),
        ...(answers === null ? {} : { answers }),
        ...(meeting === null ? {} : { meeting }),
      });
      this.#done(logged, andOpen);
    } catch (thrown) {
      this.trouble = troubleOf(thrown, this.understood);
      this.#keep();
      this.editor?.focus();
    } finally {
      this.#isSaving = false;
    }
  }

  /** Closes; the line stays as the draft. */
  close(): void {
    this.#keep();
    this.#ends.closed();
  }

  #done(logged: Logged, andOpen: boolean): void {
    this.#show(EMPTY);
    // The journal forgot the draft with the line; one that stood aside is the draft again.
    if (drafts.aside.length > 0) drafts.keep(EMPTY);
    toasts.changed(logged.changed, said(logged.items, logged.facts, logged.new_accounts));
    if (andOpen) this.#ends.opened(logged.items[0]?.id ?? null);
    else this.#ends.closed();
  }

  get #now(): Unfinished {
    const { line, plain } = this.editor?.written ?? { line: "", plain: [] };
    return { line, plain, answers: this.answers, meeting: this.#meeting };
  }

  /** A line that is as it was given is no draft: opening it again is one key. */
  #keep(): void {
    const now = this.#now;
    drafts.keep(now.line === this.#begun ? EMPTY : now);
  }

  #show(unfinished: Unfinished, begun = unfinished.line): void {
    this.#begun = begun;
    this.answers = unfinished.answers;
    this.#meeting = unfinished.meeting;
    this.lever = null;
    this.trouble = null;
    this.editor?.begin(unfinished.line, unfinished.plain);
    this.#ask();
  }

  #ask(): void {
    if (this.editor) this.#asking.push(this.editor.written);
  }

  async #understand({ line, caret, plain }: Written): Promise<void> {
    try {
      const understood = await call("understand", {
        line,
        caret,
        plain,
        ...(this.lever === null ? {} : { lever: this.lever }),
        ...(this.answers === null ? {} : { answers: this.answers }),
      });
      this.understood = understood;
      this.turn += 1;
      this.editor?.draw(line, understood.spans);
    } catch (thrown) {
      this.trouble = troubleOf(thrown, this.understood);
    }
  }
}

/** A failure as a problem of the line, at the words that it is about. */
function troubleOf(thrown: unknown, understood: Understood | undefined): ProblemAtWire {
  const known = understood?.problems.find((problem) => problem.candidates.length > 0);
  const isAboutName = isApiError(thrown) && thrown.code === "ambiguous";
  return isAboutName && known ? known : { start: 0, end: 0, message: sentence(thrown), candidates: [] };
}
