// A brief is one page. When it does not fit, room goes step by step: first the room to write, then the second lines of long
// entries, then entries themselves, which are counted instead.
import type { BriefListWire, BriefPage } from "../api/bindings";

/** What a step leaves. */
interface Step {
  /** Room to write by hand. */
  write: boolean;
  /** One line for each entry instead of two. */
  tight: boolean;
  /** Lines of each list. */
  lines: number;
  /** Orders with their way. */
  orders: number;
}

const STEPS: readonly Step[] = [
  { write: true, tight: false, lines: 5, orders: 3 },
  { write: false, tight: false, lines: 5, orders: 3 },
  { write: false, tight: true, lines: 5, orders: 2 },
  { write: false, tight: true, lines: 4, orders: 2 },
  { write: false, tight: true, lines: 3, orders: 1 },
  { write: false, tight: true, lines: 2, orders: 1 },
  { write: false, tight: true, lines: 1, orders: 1 },
];

/** The last step: nothing more can go. */
export const LAST_STEP = STEPS.length - 1;

function first(list: BriefListWire, lines: number): BriefListWire {
  return { lines: list.lines.slice(0, lines), more: list.more + Math.max(0, list.lines.length - lines) };
}

/** The newest lines of a list that has the oldest first. */
function last(list: BriefListWire, lines: number): BriefListWire {
  return { lines: list.lines.slice(-lines), more: list.more + Math.max(0, list.lines.length - lines) };
}

/** The page as it is at a step; whatever went is counted. */
export function fitted(page: BriefPage, at: number): { page: BriefPage; write: boolean; tight: boolean } {
  const { write, tight, lines, orders } = STEPS[Math.min(at, LAST_STEP)] as Step;
  return {
    write,
    tight,
    page: {
      ...page,
      mine: first(page.mine, lines),
      theirs: first(page.theirs, lines),
      events: last(page.events, lines),
      outcomes: first(page.outcomes, lines),
      obstacles: first(page.obstacles, lines),
      questions: first(page.questions, lines),
      orders: page.orders.slice(0, orders),
      orders_more: page.orders_more + Math.max(0, page.orders.length - orders),
    },
  };
}

/** "3 older entries are in the journal."; nothing when none is left out. */
export function more(count: number, one: string, many: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 ${one} is in the journal.` : `${count} ${many} are in the journal.`;
}
