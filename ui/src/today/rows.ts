// The rows of Today: what each is about, where it leads, and what its keys act on.
import type { MemoryWire, NameWire, PromiseItem, PromptItem, QuietWire, TodayPage } from "../api/bindings";
import { pages } from "../shared/router.svelte";

/** A row of one of the lists. Its id is its name for the selection. */
interface Of<Is extends string, Item> {
  id: string;
  is: Is;
  item: Item;
}
export type PromiseRow = Of<"promise", PromiseItem>;
export type PromptRow = Of<"prompt", PromptItem>;
export type QuietRow = Of<"quiet", QuietWire>;
export type MemoryRow = Of<"memory", MemoryWire>;
export type Row = PromiseRow | PromptRow | QuietRow | MemoryRow;

export const promiseRow = (item: PromiseItem): PromiseRow => ({ id: `promise ${item.id}`, is: "promise", item });
export const promptRow = (item: PromptItem): PromptRow => ({ id: `prompt ${item.key}`, is: "prompt", item });
export const quietRow = (item: QuietWire): QuietRow => ({ id: `quiet ${item.account.id}`, is: "quiet", item });
export const memoryRow = (item: MemoryWire): MemoryRow => ({ id: `memory ${item.entry}`, is: "memory", item });

/** What is unfolded. */
export interface Unfolded {
  prompts: boolean;
  coming: boolean;
}

/** Every row in the order in which it is shown. */
export function rows(page: TodayPage, unfolded: Unfolded): Row[] {
  const prompts = unfolded.prompts ? page.prompts : page.prompts.slice(0, page.prompts_shown);
  return [
    ...page.promises.map(promiseRow),
    ...prompts.map(promptRow),
    ...(unfolded.coming ? page.coming.map(promiseRow) : []),
    ...page.theirs.map(promiseRow),
    ...page.quiet.map(quietRow),
    ...(page.memory ? [memoryRow(page.memory)] : []),
  ];
}

/** The account a row is about. */
export const accountOf = (row: Row): NameWire | null => row.item.account;

/** The entry behind a row. */
export function entryOf(row: Row): number | null {
  switch (row.is) {
    case "promise":
      return row.item.id;
    case "prompt":
    case "memory":
      return row.item.entry;
    case "quiet":
      return null;
  }
}

/** Where Enter leads. */
export function pathOf(row: Row): string {
  const entry = entryOf(row);
  const account = accountOf(row);
  // A meeting is near: what one wants then is its Brief.
  if (row.is === "prompt" && row.item.rule === "meeting_before" && account) return pages.brief(account.id);
  return entry !== null ? pages.entry(entry) : account ? pages.account(account.id) : "/today";
}

/** What E settles: a promise is kept, a question answered, a prompt done. Null where nothing can be. */
export function doneTarget(row: Row): string | null {
  if (row.is === "promise") return row.item.state === "open" ? `#${row.item.id}` : null;
  return row.is === "prompt" ? row.item.key : null;
}

/**
 * What H puts off. A promise of ours that prompts is only reminded of later: its day was named to somebody, and moving it is
 * a word with them. Any other promise is moved.
 */
export function laterTarget(row: Row): { target: string; title: string } | null {
  if (row.is === "prompt") return { target: row.item.key, title: "Come back to this" };
  if (row.is !== "promise" || row.item.state !== "open") return null;
  return row.item.owner === "me" && row.item.key !== null
    ? { target: row.item.key, title: "Remind me again; the day stays" }
    : { target: `#${row.item.id}`, title: "Move the promise to" };
}

/** What the line below a promise says: its people and its account. */
export function withWhom(item: PromiseItem): string {
  const people = item.people.map(({ name }) => name).join(", ");
  return [people, item.account?.name].filter(Boolean).join(" · ");
}

/** A name as the capture line takes it. */
const at = (name: string): string => `@"${name.replaceAll('"', "")}"`;

/** The beginning of the line that logs a meeting. */
export function meetingLine(account: NameWire | null, people: readonly NameWire[]): string {
  const names = [...(account ? [account.name] : []), ...people.map(({ name }) => name)];
  return `met ${names.map(at).join(" ")}${names.length > 0 ? ": " : ""}`;
}

/** The beginning of a line about an account. */
export const accountLine = (account: NameWire): string => `${at(account.name)} `;
