// The selected row of a view: one over all of its lists. j and k move it, a click sets it, and it survives a reload of the data.
import type { Attachment } from "svelte/attachments";
import type { Binding } from "./keys.svelte";

/** The selection over rows that are named by strings. */
export class Selection {
  /** The selected row's name; null before anything was selected. */
  id: string | null = $state(null);
  #ids: () => string[];
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- elements to focus; nothing is drawn from it
  #rows = new Map<string, HTMLElement>();
  #place = 0;

  /** `ids` gives all rows in the order in which they are shown. */
  constructor(ids: () => string[]) {
    this.#ids = ids;
  }

  /** Whether a row is selected. A row that went leaves the selection to the one that took its place. */
  has(id: string): boolean {
    return this.id === id;
  }

  /** Selects a row, and brings it into view. */
  select(id: string, focus = false): void {
    this.id = id;
    this.#place = Math.max(0, this.#ids().indexOf(id));
    const row = this.#rows.get(id);
    row?.scrollIntoView({ block: "nearest" });
    if (focus) (row?.matches(".go, a, button") ? row : row?.querySelector<HTMLElement>(".go, a, button"))?.focus({ preventScroll: true });
  }

  /** Moves by so many rows and focuses the row's own link. */
  move(by: number): void {
    const ids = this.#ids();
    if (ids.length === 0) return;
    const at = this.id === null ? -1 : ids.indexOf(this.id);
    const from = at >= 0 ? at + by : this.id === null ? (by > 0 ? 0 : ids.length - 1) : this.#place;
    const id = ids[Math.min(ids.length - 1, Math.max(0, from))];
    if (id !== undefined) this.select(id, true);
  }

  /** After the data changed: a row that went gives the selection, and the focus if it had it, to its neighbour. */
  settle(): void {
    const ids = this.#ids();
    if (this.id === null || ids.includes(this.id)) return;
    const id = ids[Math.min(this.#place, ids.length - 1)];
    const hadFocus = document.activeElement === document.body || document.activeElement === null;
    if (id === undefined) this.id = null;
    else queueMicrotask(() => this.select(id, hadFocus));
  }

  /** For the row's element: `{@attach selection.row(id)}`. A click or a focus inside selects it. */
  row(id: string): Attachment<HTMLElement> {
    return (element) => {
      this.#rows.set(id, element);
      const chosen = (): void => {
        this.id = id;
        this.#place = Math.max(0, this.#ids().indexOf(id));
      };
      element.addEventListener("focusin", chosen);
      element.addEventListener("pointerdown", chosen);
      return () => {
        if (this.#rows.get(id) === element) this.#rows.delete(id);
        element.removeEventListener("focusin", chosen);
        element.removeEventListener("pointerdown", chosen);
      };
    };
  }

  /** The keys that move it. */
  bindings(): Binding[] {
    return [
      { keys: "j", label: "next", also: ["↓"], run: () => this.move(1) },
      { keys: "k", label: "previous", also: ["↑"], run: () => this.move(-1) },
    ];
  }
}
