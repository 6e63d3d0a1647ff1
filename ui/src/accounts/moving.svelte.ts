// Which promise is being moved, and at which row.
import type { PromiseItem } from "../api/bindings";

/** What the Later panel of a page needs. */
export class Moving {
  promise: PromiseItem | null = $state.raw(null);
  /** The selected row, where the panel stands. */
  anchor: Element | null = $state.raw(null);

  /** Opens the panel for a promise; one that is settled is not moved. */
  begin(promise: PromiseItem | undefined): void {
    if (promise?.state !== "open") return;
    this.anchor = document.querySelector("#main .sel .acts, #main .sel");
    this.promise = promise;
  }

  end(): void {
    this.promise = null;
  }
}
