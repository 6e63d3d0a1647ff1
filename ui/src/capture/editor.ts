// The editor of the capture line: plain text, its keys, and the pieces that were recognised in it.
import { history, historyKeymap, insertNewline, redo, standardKeymap } from "@codemirror/commands";
import { EditorState, StateEffect, StateField, Transaction, type StateCommand } from "@codemirror/state";
import { EditorView, keymap, placeholder, type KeyBinding } from "@codemirror/view";
import type { RangeWire, SpanWire } from "../api/bindings";
import { marks, ownStep, plainText, recognised, setPieces, setPlain, settled, typedAt } from "./marks";
import { dismissedAt, pieces, writtenAt } from "./pieces";
import { addPlain } from "./plain";
import { adoptRules } from "./sheet";
import { inserted } from "./words";

/** What the line looks like now. */
export interface Written {
  line: string;
  caret: number;
  plain: RangeWire[];
}

/** What the line asks of the window around it. */
export interface Around {
  /** The text, the caret or a chip changed; `isEdit` when the text or a chip did. */
  changed(written: Written, isEdit: boolean): void;
  /** Enter, or Ctrl Enter. */
  save(andOpen: boolean): void;
  /** Moves the choice of the open list; false when none is open. */
  move(by: 1 | -1): boolean;
  /** Takes the chosen completion; false when there is none. `isTab` takes the first one if none was chosen. */
  accept(isTab: boolean): boolean;
}

/** The id of the list of completions and of its chosen option, for those who cannot see it. */
export interface Offered {
  list: string;
  option: string | null;
}

const setOffered = StateEffect.define<Offered | null>();

const offered = StateField.define<Offered | null>({
  create: () => null,
  update: (now, tr) => tr.effects.reduce((last, effect) => (effect.is(setOffered) ? effect.value : last), now),
  provide: (field) =>
    EditorView.contentAttributes.from(field, (now): Record<string, string> => {
      if (now === null) return {};
      return { "aria-controls": now.list, ...(now.option === null ? {} : { "aria-activedescendant": now.option }) };
    }),
});

const dismissChip: StateCommand = ({ state, dispatch }) => {
  const { main } = state.selection;
  if (!main.empty) return false;
  const chip = dismissedAt(state.field(recognised), state.field(typedAt), main.head, state.doc.toString());
  if (!chip) return false;
  const { start, end } = chip;
  dispatch(
    state.update({
      effects: [
        setPlain.of(addPlain(state.field(plainText), { start, end })),
        setPieces.of(state.field(recognised).filter((piece) => piece !== chip)),
      ],
      annotations: ownStep,
    }),
  );
  return true;
};

const acceptPiece: StateCommand = ({ state, dispatch }) => {
  const { main } = state.selection;
  const piece = main.empty ? writtenAt(state.field(recognised), state.field(typedAt), main.head) : null;
  if (!piece) return false;
  const text = state.doc.toString();
  const { insert, caret } = inserted(text, piece.end, piece.end, "");
  dispatch(
    state.update({
      ...(insert === "" ? {} : { changes: { from: piece.end, insert } }),
      selection: { anchor: caret },
      effects: settled.of(null),
      userEvent: "input.complete",
      scrollIntoView: true,
    }),
  );
  return true;
};

function bindings(around: Around): KeyBinding[] {
  const unless = (run: (view: EditorView) => boolean) => (view: EditorView) => !view.composing && run(view);
  const save = (andOpen: boolean) => unless(() => (around.save(andOpen), true));
  return [
    { key: "Enter", run: unless(() => around.accept(false) || (around.save(false), true)), shift: insertNewline },
    { key: "Mod-Enter", run: save(true) },
    { key: "Tab", run: unless((view) => around.accept(true) || acceptPiece(view)) },
    { key: "ArrowDown", run: unless(() => around.move(1)) },
    { key: "ArrowUp", run: unless(() => around.move(-1)) },
    { key: "Backspace", run: unless(dismissChip) },
    { key: "Mod-Shift-z", run: redo, preventDefault: true },
  ];
}

/** The line, in an element. */
export class CaptureEditor {
  #view: EditorView;
  // Beginning with another text is nobody's typing.
  #isBeginning = false;

  constructor(parent: HTMLElement, around: Around) {
    adoptRules();
    const follow = EditorView.updateListener.of((update) => {
      if (this.#isBeginning) return;
      const isEdit = update.docChanged || update.startState.field(plainText) !== update.state.field(plainText);
      if (isEdit || update.selectionSet) around.changed(this.written, isEdit);
    });
    this.#view = new EditorView({
      parent,
      state: EditorState.create({
        extensions: [
          history(),
          keymap.of([...bindings(around), ...standardKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.perLineTextDirection.of(true),
          placeholder("call @Calder Priya: rollout went well…"),
          EditorView.contentAttributes.of({
            "aria-label": "What happened",
            "aria-autocomplete": "list",
            "aria-haspopup": "listbox",
            spellcheck: "true",
          }),
          marks,
          offered,
          follow,
        ],
      }),
    });
  }

  /** The text, the caret and the stretches of plain text. */
  get written(): Written {
    const { state } = this.#view;
    return { line: state.doc.toString(), caret: state.selection.main.head, plain: state.field(plainText) };
  }

  focus(): void {
    this.#view.focus();
  }

  /** Begins with another text. Undo does not go back behind it. */
  begin(line: string, plain: RangeWire[]): void {
    const { state } = this.#view;
    this.#isBeginning = true;
    this.#view.dispatch({
      changes: { from: 0, to: state.doc.length, insert: line },
      selection: { anchor: line.length },
      effects: [setPlain.of(plain), setPieces.of([])],
      annotations: Transaction.addToHistory.of(false),
    });
    this.#isBeginning = false;
  }

  /** Draws what was understood, if the text is still the one that was asked about. */
  draw(line: string, spans: readonly SpanWire[]): void {
    if (this.#view.state.doc.toString() === line) this.#view.dispatch({ effects: setPieces.of(pieces(spans)) });
  }

  /** Puts words in the place of others and goes on after them. */
  put(from: number, to: number, words: string): void {
    const { caret, ...change } = inserted(this.written.line, from, to, words);
    this.#view.dispatch({ changes: change, selection: { anchor: caret }, effects: settled.of(null), userEvent: "input.complete", scrollIntoView: true });
    this.focus();
  }

  /** Says which list is open; null for none. */
  offer(now: Offered | null): void {
    const before = this.#view.state.field(offered);
    if (before?.list !== now?.list || before?.option !== now?.option) this.#view.dispatch({ effects: setOffered.of(now) });
  }

  /** Where a place of the text is on the screen. */
  place(at: number): { left: number; bottom: number } | null {
    return this.#view.coordsAtPos(Math.min(at, this.#view.state.doc.length), 1);
  }

  destroy(): void {
    this.#view.destroy();
  }
}
