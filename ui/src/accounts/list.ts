// The list of accounts: which of them, and in which order.
import { compareNames } from "../shared/locale";
import type { AccountWire } from "../api/bindings";

/** What the list can be ordered by, in the order of the choices. */
export const ORDERS = [
  { value: "name", label: "Name" },
  { value: "spoke", label: "Last spoke" },
  { value: "renewal", label: "Renewal" },
] as const;

/** An order of the list. */
export type Order = (typeof ORDERS)[number]["value"];

/** Letters without their accents and case, so that "Aldric's" is found by "aldric’s" and "Müller" by "muller". */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘]/gu, "'").toLowerCase();
}

/** Days at the end of an order: what has none comes last. */
const LAST = "9999-12-31";

const COMPARE: Record<Order, (a: AccountWire, b: AccountWire) => number> = {
  name: () => 0,
  // Those one has not spoken with for longest come first; with those one never spoke with nothing has begun yet.
  spoke: (a, b) => (a.day ?? LAST).localeCompare(b.day ?? LAST),
  renewal: (a, b) => (a.renewal ?? LAST).localeCompare(b.renewal ?? LAST),
};

/** The accounts that hold every word of the filter, pinned ones first, then by the order, then by name. */
export function arranged(accounts: readonly AccountWire[], filter: string, order: Order): AccountWire[] {
  const words = plain(filter).split(/\s+/u).filter(Boolean);
  const found = accounts.filter((account) => {
    const text = plain(`${account.name} ${account.purpose ?? ""}`);
    return words.every((word) => text.includes(word));
  });
  return found.sort(
    (a, b) => Number(b.pinned) - Number(a.pinned) || COMPARE[order](a, b) || compareNames(a.name, b.name),
  );
}

/** How quiet an account is: "over" past the maximum that was agreed, "late" past what is usual, else "". */
export function quietness(account: AccountWire): "over" | "late" | "" {
  const { quiet_days: days, max_days: max, ideal_days: ideal, usual_gap: usual } = account;
  if (days === null) return "";
  if (max !== null && days > max) return "over";
  const felt = ideal ?? usual;
  return felt !== null && days > felt ? "late" : "";
}
