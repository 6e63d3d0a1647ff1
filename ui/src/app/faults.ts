// Nothing fails in silence: what no code caught is written to the log and said.
import { call, listen, sentence } from "../api/call";
import { toasts } from "../shared/toasts.svelte";

function report(thrown: unknown): void {
  const message = thrown instanceof Error && thrown.stack ? `${thrown.message}\n${thrown.stack}` : sentence(thrown);
  // When even this fails there is nobody left to tell.
  call("shell.log", { level: "error", message }).catch(() => undefined);
  toasts.show(`Something went wrong: ${sentence(thrown)}`, "problem");
}

/** Hears everything that would otherwise be lost. */
export function reportFaults(): void {
  addEventListener("error", (event) => {
    // The engine's own note that a size was read again in the next frame: nothing was lost.
    if (!event.message.startsWith("ResizeObserver loop")) report(event.error ?? event.message);
  });
  addEventListener("unhandledrejection", (event) => report(event.reason));
  listen("failure", ({ message }) => toasts.show(message, "problem"));
}
