// What the rows of the horizon are called, what they open, and how its kinds look.
import type { HorizonGroupWire, HorizonItem } from "../api/bindings";
import * as icons from "../shared/icons";
import type { Overlay } from "../shared/overlays.svelte";
import { pages } from "../shared/router.svelte";

/** The name of a row: what it hangs on may have several dates. */
export function rowId(item: HorizonItem): string {
  return `${item.kind} ${item.uid} ${item.day} ${item.what}`;
}

/** Where Enter leads: a page, or an overlay for what has none. */
export function opens(target: string | null): { page: string } | { overlay: Overlay } | null {
  const [, noun, row] = /^(#|account:|person:|meeting:)(\d+)$/u.exec(target ?? "") ?? [];
  const id = Number(row);
  switch (noun) {
    case "#":
      return { page: pages.entry(id) };
    case "account:":
      return { page: pages.account(id) };
    case "person:":
      return { page: pages.person(id) };
    case "meeting:":
      return { overlay: { name: "edit", target: `meeting:${id}` } };
    default:
      return null;
  }
}

const ICONS: Record<string, (typeof icons)[keyof typeof icons]> = {
  promise: icons.Handshake,
  meeting: icons.Calendar,
  renewal: icons.Redo,
  lane: icons.Package,
  playbook: icons.Route,
  pulse: icons.Gauge,
  anniversary: icons.Flower,
  personal: icons.Cake,
  intention: icons.Compass,
  mute: icons.BellOff,
};

/** How a kind of date looks. */
export function iconOf(kind: string): (typeof icons)[keyof typeof icons] {
  return ICONS[kind] ?? icons.Calendar;
}

/** The groups with their items, in their order. */
export function grouped(groups: readonly HorizonGroupWire[], items: readonly HorizonItem[]): { group: HorizonGroupWire; items: HorizonItem[] }[] {
  return groups.map((group) => ({ group, items: items.filter((item) => item.group === group.name) }));
}
