// Which orders the page shows, as its address says it.
import type { Commands, OrderCount } from "../api/bindings";

/** What the page shows. */
export interface Place {
  account: number | null;
  /** A step that is missing, "stuck" for what stands still, "again" for what was bought again, null for all. */
  only: string | null;
  by: "account" | "step";
}

const STEPS = ["live", "adopted", "valued", "renewed"];

/** The place that an address means. What it does not know it leaves out. */
export function placeOf(query: URLSearchParams): Place {
  const only = query.get("only");
  const account = Number(query.get("account"));
  return {
    account: Number.isInteger(account) && account > 0 ? account : null,
    only: only !== null && [...STEPS, "stuck"].includes(only) ? only : null,
    by: query.get("by") === "step" ? "step" : "account",
  };
}

/** The address of a place. */
export function address({ account, only, by }: Place): string {
  const query = new URLSearchParams();
  if (account !== null) query.set("account", String(account));
  if (only !== null) query.set("only", only);
  if (by === "step") query.set("by", by);
  const text = query.toString();
  return text === "" ? "/orders" : `/orders?${text}`;
}

/** What the journal is asked for it. */
export function asked({ account, only, by }: Place, limit: number): Commands["orders"]["arguments"] {
  return {
    by,
    limit,
    ...(account === null ? {} : { account: `account:${account}` }),
    ...(only === "stuck" ? { stuck: true } : only === null ? {} : { missing: only }),
  };
}

/** A filter with its count. */
export interface Chip {
  only: string | null;
  label: string;
  count: number;
}

const LABELS: Record<string, string> = { live: "Not live", adopted: "Not adopted", valued: "No value yet", renewed: "Valued" };

/** The filters: all, what stands still, and each step that some order misses. */
export function chips(counts: readonly OrderCount[], all: number, stuck: number): Chip[] {
  const steps = counts.flatMap(({ missing, count }) => (missing !== null && count > 0 ? [{ only: missing, label: LABELS[missing] ?? missing, count }] : []));
  return [{ only: null, label: "All", count: all }, { only: "stuck", label: "Standing still", count: stuck }, ...steps];
}
