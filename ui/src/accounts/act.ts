// What can be done with an account, from its row and from its page.
import { call } from "../api/call";
import { overlays } from "../shared/overlays.svelte";
import { toasts } from "../shared/toasts.svelte";
import { lineAbout } from "./words";

/** Sets fields of whatever has a target, and says so in a sentence. */
export async function edit(target: string, fields: [string, string][], sentence?: string): Promise<boolean> {
  try {
    toasts.changed(await call("edit", { target, fields }), sentence);
    return true;
  } catch (thrown) {
    toasts.failed(thrown);
    return false;
  }
}

/** Capture, with the account filled in. */
export function log(account: { name: string }): void {
  overlays.capture({ line: lineAbout(account.name) });
}

/** Shows an account in the rail, or no longer. */
export function pin(account: { id: number; name: string; pinned: boolean }): Promise<boolean> {
  const says = account.pinned ? `${account.name} is no longer pinned` : `Pinned ${account.name}`;
  return edit(`account:${account.id}`, [["pinned", account.pinned ? "no" : "yes"]], says);
}

/** Plans a meeting with an account. */
export function plan(account: { id: number; name: string }): void {
  overlays.show({ name: "plan", start: { account: { id: account.id, name: account.name } } });
}
