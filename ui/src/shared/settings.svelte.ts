// The settings that the window itself obeys. They lie in the journal; every change can be taken back.
import { call } from "../api/call";
import type { Commands, SettingsWire } from "../api/bindings";
import { keys } from "./keys.svelte";
import { toasts } from "./toasts.svelte";

/** Obeys them: theme, density, single keys. */
export function obey(settings: SettingsWire): void {
  const root = document.documentElement;
  if (settings.theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = settings.theme;
  root.dataset["density"] = settings.density;
  keys.single = settings.single_keys;
}

/** Changes one, and says so. */
export async function change(key: string, value: Commands["set"]["arguments"]["value"]): Promise<void> {
  try {
    toasts.changed(await call("set", { key, value }));
  } catch (thrown) {
    toasts.failed(thrown);
  }
}
