// Closing a loop, from whichever view.
import { call } from "../../api/call";
import { toasts } from "../toasts.svelte";

/** The loop of a pulse is closed today; with `told` they were told as well. */
export async function closeLoop(id: number, told: boolean): Promise<void> {
  try {
    const acted = await call("close_loop", { id, told });
    toasts.changed(acted.changed, acted.sentence);
  } catch (thrown) {
    toasts.failed(thrown);
  }
}
