// The recognised pieces in the editor: where they are, which stretches are plain text, and how both are drawn.
import { invertedEffects, isolateHistory } from "@codemirror/commands";
import { StateEffect, StateField, type EditorState, type Extension, type Transaction } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, type DecorationSet } from "@codemirror/view";
import { mount, unmount } from "svelte";
import type { RangeWire } from "../api/bindings";
import Chip from "./Chip.svelte";
import { isChip, mapPieces, type Piece } from "./pieces";
import { mapPlain, samePlain } from "./plain";

/** The pieces of the text as it is now. */
export const setPieces = StateEffect.define<Piece[]>();

/** The stretches that are plain text from now on. Can be taken back like text. */
export const setPlain = StateEffect.define<RangeWire[]>({ map: (plain, changes) => mapPlain(plain, changes) });

/** Ends the writing of the piece at the caret, so that it becomes its chip. */
export const settled = StateEffect.define<null>();

/** The stretches that the user turned back into plain text. */
export const plainText = StateField.define<RangeWire[]>({
  create: () => [],
  update(plain, tr) {
    let now = tr.docChanged ? mapPlain(plain, tr.changes) : plain;
    for (const effect of tr.effects) if (effect.is(setPlain)) now = effect.value;
    return now;
  },
});

/** The recognised pieces, at their places. */
export const recognised = StateField.define<Piece[]>({
  create: () => [],
  update(list, tr) {
    let now = tr.docChanged ? mapPieces(list, tr.changes) : list;
    for (const effect of tr.effects) if (effect.is(setPieces)) now = effect.value;
    return now;
  },
});

/** The place where something was last typed; null once the caret went elsewhere. */
export const typedAt = StateField.define<number | null>({
  create: () => null,
  update(place, tr) {
    if (tr.effects.some((effect) => effect.is(settled))) return null;
    if (tr.docChanged) return tr.isUserEvent("input") || tr.isUserEvent("delete") ? tr.newSelection.main.head : null;
    return tr.selection ? null : place;
  },
});

class ChipWidget extends WidgetType {
  constructor(readonly piece: Piece) {
    super();
  }

  override eq({ piece }: ChipWidget): boolean {
    const { role, text, shows, tint } = this.piece;
    return role === piece.role && text === piece.text && shows === piece.shows && tint === piece.tint;
  }

  override toDOM(): HTMLElement {
    const host = document.createElement("span");
    const { role, text, shows, tint } = this.piece;
    mounted.set(host, mount(Chip, { target: host, props: { role, text, shows, tint } }));
    return host;
  }

  override destroy(host: HTMLElement): void {
    const chip = mounted.get(host);
    if (chip) void unmount(chip);
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

const mounted = new WeakMap<HTMLElement, ReturnType<typeof mount>>();

function draw(state: EditorState, chips: boolean): DecorationSet {
  const place = state.field(typedAt);
  const drawn = state.field(recognised).flatMap((piece) => {
    if (isChip(piece, place) !== chips) return [];
    const look = chips
      ? Decoration.replace({ widget: new ChipWidget(piece) })
      : Decoration.mark({ class: `tinted tint-${piece.tint}` });
    return [look.range(piece.start, piece.end)];
  });
  return Decoration.set(drawn, true);
}

const chips = StateField.define<DecorationSet>({
  create: (state) => draw(state, true),
  update: (set, tr) => (isSame(tr) ? set : draw(tr.state, true)),
  provide: (field) => [
    EditorView.decorations.from(field),
    EditorView.atomicRanges.of((view) => view.state.field(field)),
  ],
});

const tints = StateField.define<DecorationSet>({
  create: (state) => draw(state, false),
  update: (set, tr) => (isSame(tr) ? set : draw(tr.state, false)),
  provide: (field) => EditorView.decorations.from(field),
});

function isSame(tr: Transaction): boolean {
  const { startState, state } = tr;
  return startState.field(recognised) === state.field(recognised) && startState.field(typedAt) === state.field(typedAt);
}

/** A stretch that was dismissed, or was lost because its text changed, comes back with undo. */
const undoPlain = invertedEffects.of((tr) => {
  const before = tr.startState.field(plainText);
  const wasSet = tr.effects.some((effect) => effect.is(setPlain));
  const wasLost = tr.docChanged && !samePlain(before, mapPlain(tr.state.field(plainText), tr.changes.invertedDesc));
  return wasSet || wasLost ? [setPlain.of(before)] : [];
});

/** A step of its own for undo. */
export const ownStep = isolateHistory.of("full");

/** Everything that draws the pieces. */
export const marks: Extension = [plainText, recognised, typedAt, chips, tints, undoPlain];
