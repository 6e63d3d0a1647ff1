// What is done about introductions and retellings, from whichever view.
import { call } from "../../api/call";
import type { IntroductionWire } from "../../api/bindings";
import { overlays } from "../overlays.svelte";
import { toasts } from "../toasts.svelte";

const first = (name: string): string => name.split(" ")[0] ?? name;

/** The name of a suggestion among rows: it stays the same whichever of the two is named first. */
export function keyOf({ one, other }: IntroductionWire): string {
  return `intro:${[one.person.id, other.person.id].sort((a, b) => a - b).join("+")}`;
}

/** Opens capture with the line that keeps the introduction. */
export function introduce(introduction: IntroductionWire): void {
  overlays.capture({ line: introduction.line });
}

/** Lets a suggestion go for good, with undo. */
export async function dismissIntroduction({ one, other }: IntroductionWire): Promise<void> {
  try {
    const changed = await call("dismiss_introduction", { one: one.person.id, other: other.person.id });
    toasts.changed(changed, `${first(one.person.name)} and ${first(other.person.name)} are not suggested again`);
  } catch (thrown) {
    toasts.failed(thrown);
  }
}
