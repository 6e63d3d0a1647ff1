import { describe, expect, it } from "vitest";
import { foremost } from "./filters";

const facet = (kind: string, count: number) => ({ kind, count });
const call = facet("call", 3), note = facet("note", 9), order = facet("order", 1), visit = facet("visit", 2);
const priya = facet("person", 5), tom = facet("person", 7);

describe("foremost", () => {
  it("takes the most frequent and keeps their order", () =>
    expect(foremost([call, note, order, visit, priya, tom], 2, 1)).toEqual([call, note, tom]));
  it("hides nothing for the sake of one", () => expect(foremost([call, note, priya], 2, 0)).toEqual([call, note, priya]));
  it("needs neither", () => expect(foremost([], 5, 2)).toEqual([]));
});
