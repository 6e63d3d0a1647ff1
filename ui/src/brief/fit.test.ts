import { describe, expect, it } from "vitest";
import type { BriefListWire, BriefPage } from "../api/bindings";
import { fitted, LAST_STEP, more } from "./fit";

function list(count: number, more: number): BriefListWire {
  const line = (at: number) => ({ entry: at, day: "2026-11-19", text: `line ${at}`, whose: null, when: null, is_late: false });
  return { lines: Array.from({ length: count }, (_, at) => line(at + 1)), more };
}

const PAGE: BriefPage = {
  account: 1, uid: "u", name: "Calder Water", purpose: null, meeting: null, people: [], people_more: 0, say_first: [],
  mine: list(5, 2), theirs: list(2, 0), since: null, events: list(5, 3), outcomes: list(1, 0), obstacles: list(0, 0),
  questions: list(4, 0), orders: [1, 2, 3, 4].map((entry) => ({ entry, what: `order ${entry}`, steps: [], next: "" })), orders_more: 1,
  balance: [], quote: null, day: "2026-11-19", minute: 605, made: "", whom: "",
};

const LISTS = ["mine", "theirs", "events", "outcomes", "obstacles", "questions"] as const;

describe("a brief that is one page", () => {
  it("loses nothing without counting it, at every step", () => {
    for (let step = 0; step <= LAST_STEP; step += 1) {
      const { page } = fitted(PAGE, step);
      for (const name of LISTS) {
        expect(page[name].lines.length + page[name].more).toBe(PAGE[name].lines.length + PAGE[name].more);
      }
      expect(page.orders.length + page.orders_more).toBe(5);
    }
  });

  it("drops the room to write before any line", () => {
    expect(fitted(PAGE, 0)).toMatchObject({ write: true, tight: false });
    expect(fitted(PAGE, 1)).toMatchObject({ write: false, tight: false, page: { mine: PAGE.mine, events: PAGE.events } });
    expect(fitted(PAGE, LAST_STEP + 9)).toEqual(fitted(PAGE, LAST_STEP));
  });

  it("keeps what is late in promises and what is newest in events", () => {
    const { page } = fitted(PAGE, 4);
    expect(page.mine.lines.map(({ entry }) => entry)).toEqual([1, 2, 3]);
    expect(page.events).toMatchObject({ more: 5, lines: [{ entry: 3 }, { entry: 4 }, { entry: 5 }] });
  });

  it("counts what is left out", () => {
    expect([0, 1, 3].map((count) => more(count, "older entry", "older entries"))).toEqual([
      "", "1 older entry is in the journal.", "3 older entries are in the journal.",
    ]);
  });
});
