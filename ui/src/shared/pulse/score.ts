// Scores from 0 to 10: how they are typed, and what they are called.

/** What a score can be about, in the order of the three questions. */
export const SUBJECTS = [
  { about: "service", word: "Service" },
  { about: "product", word: "Product" },
  { about: "support", word: "Support" },
] as const;

/** A subject of the three. */
export type Subject = (typeof SUBJECTS)[number]["about"];

/** How long a 1 waits to become a 10. */
export const TEN_MS = 900;

/** A score after a key: a digit sets it, a 0 soon after a 1 makes 10, Backspace clears it. Undefined for any other key. */
export function typed(before: number | null, key: string, sinceMs: number): number | null | undefined {
  if (key === "Backspace" || key === "Delete") return null;
  if (!/^\d$/u.test(key)) return undefined;
  return before === 1 && key === "0" && sinceMs < TEN_MS ? 10 : Number(key);
}

/** "on support"; nothing for a score on everything at once. */
export function on(about: string | null): string {
  return about === null ? "" : `on ${about}`;
}

/** The ticket that a prompt of the rule "pulse_due" hangs on, by what it is known by. */
export function ticketOf(identity: string): string | undefined {
  return /:ticket (.+)@\d{4}-\d{2}-\d{2}$/u.exec(identity)?.[1];
}

/** "1 working day", "3 working days", "today". */
export function workingDays(days: number): string {
  if (days === 0) return "today";
  return days === 1 ? "1 working day" : `${days} working days`;
}
