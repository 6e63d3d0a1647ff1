// Ctrl Z means what the focus says: in a text control the text, elsewhere the journal.
import { isTextControl } from "./keys.svelte";

/** Which way. */
export type Direction = "undo" | "redo";

/** Who takes it back. */
export interface Routes {
  /** The text of the control that has the focus. True when there was something to take back. */
  text: (direction: Direction) => boolean;
  /** The newest operation of the journal. */
  journal: (direction: Direction) => void;
}

/**
 * Sends an undo to the text control that has the focus, else to the journal. A text control keeps the key even when it has
 * nothing left to take back: someone who presses it once too often while typing does not mean the journal.
 */
export function routeUndo(focused: Element | null, direction: Direction, routes: Routes): void {
  if (isTextControl(focused)) routes.text(direction);
  else routes.journal(direction);
}

/** The platform's own history of a text control. WebKitGTK keeps one, but binds no key to it. */
export function undoText(direction: Direction): boolean {
  // Deprecated, and the only way to a native control's history: https://bugs.webkit.org/show_bug.cgi?id=167078
  return document.execCommand(direction);
}
