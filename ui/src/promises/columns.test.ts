import { describe, expect, it } from "vitest";
import type { PromiseItem, PromisesPage } from "../api/bindings";
import { itemsOf, neighbour, parts, stopOf } from "./columns";

const items = [4, 2, 9].map((id) => ({ id }) as PromiseItem);

describe("the columns of Promises", () => {
  it.each([
    ["the selected row", "promise 9", "promise 2", "promise 9"],
    ["the last one, while the other column has the selection", "promise 70", "promise 2", "promise 2"],
    ["the first, when the last one went", null, "promise 70", "promise 4"],
    ["the first to begin with", null, null, "promise 4"],
  ])("Tab stops at %s", (_, selected, last, stop) => expect(stopOf(items, selected, last)).toBe(stop));

  it("an empty column has no stop", () => expect(stopOf([], "promise 4", "promise 4")).toBeNull());

  it("reads the groups in their order", () => {
    const page = { mine: { groups: [{ items: [items[1]] }, { items: [items[0], items[2]] }] } } as unknown as PromisesPage;
    expect(itemsOf(page, "mine").map(({ id }) => id)).toEqual([2, 4, 9]);
  });

  it.each([
    ["a", "b"],
    ["c", "b"],
    ["z", null],
  ])("after %s comes %s", (id, next) => expect(neighbour(["a", "b", "c"], id)).toBe(next));

  it("draws only what there is", () => {
    expect(parts({ kept: 21, moved: 5, released: 0, broken: 0, late: 1 })).toEqual([
      { name: "kept", count: 21 },
      { name: "moved", count: 5 },
      { name: "late", count: 1 },
    ]);
  });
});
