// The rows of the page of pulses, in the order in which they are shown, each with a name of its own.
import type { PulsePage } from "../api/bindings";

/** A row, and what it is. */
export type Row =
  | { id: string; kind: "loop"; entry: number; account: { id: number; name: string } | null; person: number | undefined; isClosed: boolean }
  | { id: string; kind: "due"; account: { id: number; name: string } | null; ticket: string | undefined }
  | { id: string; kind: "ahead"; account: { id: number; name: string } }
  | { id: string; kind: "gap"; account: { id: number; name: string }; ours: number; theirs: number }
  | { id: string; kind: "latest"; entry: number; account: { id: number; name: string } | null; person: number | undefined };

/** Every row of a page; `nameOf` says what an account is called. */
export function rowsOf(
  page: PulsePage,
  nameOf: (id: number) => string,
  ticketOf: (identity: string) => string | undefined,
): Row[] {
  return [
    ...page.loops.map(
      ({ pulse }): Row => ({
        id: `loop:${pulse.id}`, kind: "loop", entry: pulse.id, account: pulse.account, person: pulse.people[0]?.id, isClosed: pulse.closed !== null,
      }),
    ),
    ...page.gaps.map(
      (gap): Row => ({
        id: `gap:${gap.ours.entry}:${gap.theirs.entry}`, kind: "gap", account: gap.account, ours: gap.ours.entry, theirs: gap.theirs.entry,
      }),
    ),
    ...page.items.map(
      (item): Row => ({ id: `latest:${item.id}`, kind: "latest", entry: item.id, account: item.account, person: item.people[0]?.id }),
    ),
    ...page.due.map(
      (prompt): Row => ({
        id: `due:${prompt.key}`,
        kind: "due",
        account: prompt.account === null ? null : { id: prompt.account, name: nameOf(prompt.account) },
        ticket: ticketOf(prompt.uid),
      }),
    ),
    ...page.ahead.map(({ account }): Row => ({ id: `ahead:${account.id}`, kind: "ahead", account })),
  ];
}
