// What can be done with a promise or a prompt, from whichever view: one call, one toast with its undo.
import { call } from "../api/call";
import type { ActedWire } from "../api/bindings";
import { overlays } from "./overlays.svelte";
import { toasts } from "./toasts.svelte";

async function act(doing: Promise<ActedWire>, refused: (thrown: unknown) => void = (thrown) => toasts.failed(thrown)): Promise<boolean> {
  try {
    const acted = await doing;
    const line = acted.what_happened;
    // Done invents no touch: what happened is one line away.
    const next = line === null ? undefined : { label: "Say what happened", run: () => overlays.capture({ line }) };
    toasts.changed(acted.changed, acted.sentence, next);
    return true;
  } catch (thrown) {
    refused(thrown);
    return false;
  }
}

/** What done, snooze and dismiss take: a prompt's key, or an entry as "#12". */
export type Target = string;

/** A promise is kept, a question answered, a prompt done. */
export const done = (target: Target): Promise<boolean> => act(call("done", { target }));

/**
 * Puts a prompt off, or moves a promise: "later today", "fri", "tue 14:00", "when they reply", "2026-12-01". Who asked for it may
 * say itself why it was refused.
 */
export const later = (target: Target, phrase: string, refused?: (thrown: unknown) => void): Promise<boolean> =>
  act(call("snooze", { target, phrase }), refused);

/** A prompt does not come again for this cause. */
export const dismiss = (target: Target): Promise<boolean> => act(call("dismiss", { target }));

/** Settles a promise otherwise: released, broken, open again. */
export const settle = (id: number, state: string): Promise<boolean> => act(call("settle_promise", { id, state }));

/** Deletes whatever has a target, with undo. */
export async function remove(target: Target): Promise<boolean> {
  try {
    toasts.changed(await call("delete", { target }));
    return true;
  } catch (thrown) {
    toasts.failed(thrown);
    return false;
  }
}

/** Opens capture with the beginning of a line that answers a prompt. */
export function answer(prompt: { key: string; title: string; log_line: string; meeting: number | null }): void {
  const meeting = prompt.meeting === null ? {} : { meeting: prompt.meeting };
  overlays.capture({ line: prompt.log_line, answers: { key: prompt.key, title: prompt.title }, ...meeting });
}
