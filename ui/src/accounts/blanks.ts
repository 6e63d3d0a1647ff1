// Filling in what nobody has written down about an account: one key, or one click.
import type { BlankWire } from "../api/bindings";
import { overlays, type Overlay } from "../shared/overlays.svelte";
import { lineAbout } from "./words";

/** What to open for something that is not known: its field, or the beginning of a line. */
export function opens(account: { id: number; name: string }, blank: Pick<BlankWire, "kind" | "entry">): Overlay {
  const target = `account:${account.id}`;
  switch (blank.kind) {
    case "purpose":
    case "person":
      return { name: "edit", target, field: blank.kind };
    case "goal":
      return { name: "capture", start: { line: `${lineAbout(account.name)}= ` } };
    case "adoption":
      return blank.entry === null
        ? { name: "edit", target }
        : { name: "edit", target: `#${blank.entry}`, field: "adopted" };
  }
}

/** Opens it. */
export function fill(account: { id: number; name: string }, blank: Pick<BlankWire, "kind" | "entry">): void {
  overlays.show(opens(account, blank));
}
