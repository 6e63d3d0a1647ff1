// Shows a notification now, to see whether and how they arrive.
import { call } from "../api/call";
import { toasts } from "./toasts.svelte";

/** Asks the shell to show one, and says what came of it. */
export async function showOne(): Promise<void> {
  try {
    const { shown, why } = await call("shell.show_one", {});
    if (shown) toasts.show("A notification was handed to the desktop just now.");
    else toasts.show(why ?? "No program of this desktop shows notifications.", "problem");
  } catch (thrown) {
    toasts.failed(thrown);
  }
}
