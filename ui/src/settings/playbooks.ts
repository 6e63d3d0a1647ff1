// A playbook's steps as their fields show them.
import type { PlaybookStepWire } from "../api/bindings";

/** Before or after the day that a playbook counts from. */
export type Side = "after" | "before";

/** Which side of that day a step is on. */
export const sideOf = (offset: number): Side => (offset < 0 ? "before" : "after");

/** The days as `edit_step` takes them: negative before the day. What is no number is left for the journal to refuse. */
export function offsetOf(days: string, side: Side): string {
  const text = days.trim();
  if (!/^\d+$/u.test(text)) return text;
  return side === "before" && Number(text) !== 0 ? `-${text}` : text;
}

/** What happens on a day off. */
export const SHIFTS = [
  { value: "after", label: "or the next working day" },
  { value: "before", label: "or the working day before" },
  { value: "never", label: "also on a day off" },
] as const;

/** The name of a field of a step in the page, for the focus to come back to. */
export const fieldId = (playbook: number, step: string, field: string): string => `playbook-${playbook}-${step}-${field}`;

/** The next word that no step has yet: "step", "step-2", …: a step begins with it and is renamed. */
export function freeName(steps: readonly Pick<PlaybookStepWire, "name">[]): string {
  const taken = new Set(steps.map(({ name }) => name.toLowerCase()));
  let at = 1;
  while (taken.has(at === 1 ? "step" : `step-${at}`)) at += 1;
  return at === 1 ? "step" : `step-${at}`;
}
