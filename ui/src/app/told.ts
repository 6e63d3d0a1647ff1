// A notification's button was pressed: what that did is said here, too, with its undo.
import type { ShellEvents } from "../api/shell";
import { journal } from "../shared/live.svelte";
import { overlays } from "../shared/overlays.svelte";
import { toasts } from "../shared/toasts.svelte";

/** Says what a notification's button did. */
export function told({ sentence, changed, offer }: ShellEvents["said"]): void {
  const next = offer === null ? undefined : { label: "Say what happened", run: () => overlays.capture(offer) };
  if (changed) toasts.changed(changed, sentence, next);
  else {
    journal.touch();
    toasts.show(sentence, "done", null, next);
  }
}
