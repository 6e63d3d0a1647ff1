// What Kept reminds of, and how it arrives, in words. Pure, so that a table tests it.
import type { PlaybookWire, SettingsWire } from "../api/bindings";
import type { RemindersState } from "../api/shell";

/** What a reminder is about. */
export type RemindKind = SettingsWire["remind_kinds"][number];

/** A row of the card: a kind, its name, and when it comes. */
export interface KindRow {
  kind: RemindKind;
  title: string;
  note: string;
}

/** What the kind "beyond" speaks about: the days of the playbooks that ask, and renewals. */
export function beyondNote(playbooks: readonly Pick<PlaybookWire, "on" | "note" | "name">[]): string {
  const asking = playbooks.filter(({ on, note }) => on && note !== "");
  const [first, ...others] = asking;
  if (!first) return "no playbook asks; what stands still, and before a renewal";
  const more = others.length === 0 ? "" : others.length === 1 ? `, ${others[0]?.name ?? ""}` : `, ${others.length} more playbooks`;
  return `${first.note}${more}, and before a renewal`;
}

/** The kinds in the order of the card. */
export function kindRows(playbooks: readonly PlaybookWire[]): KindRow[] {
  return [
    { kind: "mine", title: "My promises", note: "the working day before at 09:00, and on the day" },
    { kind: "theirs", title: "Their promises", note: "the working day after, never sooner" },
    { kind: "beyond", title: "Beyond the order", note: beyondNote(playbooks) },
    { kind: "waiting", title: "Somebody waits", note: "a question of theirs without an answer, a low score" },
    { kind: "dates", title: "Birthdays and anniversaries", note: "on the day" },
    { kind: "before", title: "Before a meeting", note: "15 minutes before, with the brief" },
    { kind: "after", title: "After a meeting", note: "five minutes after its end, to write it down" },
    { kind: "evening", title: "Tomorrow’s briefs", note: "the working day before, half an hour before the green hours end" },
    { kind: "others", title: "Everything else", note: "silence, balance, goals, thanks: Today shows them anyway" },
  ];
}

/** The kinds with one switched, in an order that does not depend on the way there. */
export function withKind(kinds: readonly RemindKind[], kind: RemindKind, on: boolean): RemindKind[] {
  const others = kinds.filter((other) => other !== kind);
  return on ? [...others, kind] : others;
}

/** How notifications arrive here: what is so, and what it means. */
export function arrival(state: RemindersState): { title: string; note: string } {
  if (state.daemon) {
    const { name, has_actions: hasActions } = state.daemon;
    return hasActions
      ? { title: `${name} shows them, with buttons`, note: "Done, Tomorrow and Open are one click away." }
      : { title: `${name} shows them, without buttons`, note: "It has none. What to do with them is one key away in Today." };
  }
  const instead = state.tray ? "Today, the window’s title and the tray carry them." : "Today and the window’s title carry them.";
  return { title: "No program of this desktop shows notifications", note: [instead, state.why].filter(Boolean).join(" ") };
}

/** What closing the window does, while Kept may go on running. */
export function closingNote(state: RemindersState | undefined): string {
  if (state && !state.daemon && !state.tray) return "Here closing quits all the same: nothing could speak, and no tray could bring the window back.";
  return "Closed is not quit: reminders go on. Ctrl Q quits.";
}
