// The sections of an account's page.
import type { AccountCounts } from "../api/bindings";

/** A section. */
export interface Tab {
  name: "overview" | "timeline" | "promises" | "delight" | "people" | "orders" | "pulse";
  label: string;
  /** How many are in it; null where nothing is counted. */
  count: number | null;
}

/** The sections in their order, which is also that of the keys 1 to 7. */
export function tabsOf(counts: AccountCounts): Tab[] {
  return [
    { name: "overview", label: "Overview", count: null },
    { name: "timeline", label: "Timeline", count: counts.timeline },
    { name: "promises", label: "Promises", count: counts.promises },
    { name: "delight", label: "Delight", count: counts.delight },
    { name: "people", label: "People", count: counts.people },
    { name: "orders", label: "Orders", count: counts.orders },
    { name: "pulse", label: "Pulse", count: null },
  ];
}
