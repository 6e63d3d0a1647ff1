// What is done with a moment from here: told, thanked, made into a Story.
import { call } from "../../api/call";
import type { ActedWire } from "../../api/bindings";
import { overlays } from "../overlays.svelte";
import { toasts } from "../toasts.svelte";
import { thanking } from "./words";

async function acted(doing: Promise<ActedWire>): Promise<void> {
  try {
    const { changed, sentence } = await doing;
    toasts.changed(changed, sentence);
  } catch (thrown) {
    toasts.failed(thrown);
  }
}

/** The moment was told today. */
export const tell = (id: number): Promise<void> => acted(call("tell", { id }));

/** Thanks whoever is to be thanked for a moment. */
export async function thank(id: number): Promise<void> {
  try {
    const moment = await call("moment", { id });
    const how = thanking(moment);
    if (how === "note") await acted(call("thank", { id }));
    else if (how === "write") overlays.capture({ line: moment.thank_line ?? "" });
    else overlays.show({ name: "edit", target: `#${id}`, field: "by" });
  } catch (thrown) {
    toasts.failed(thrown);
  }
}
