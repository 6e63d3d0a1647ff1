import { describe, expect, it } from "vitest";
import type { QueryChip } from "../api/bindings";
import { EMPTY, isEmpty, lifted, line, read, withFilter, without, type Query } from "./query";

/** Chips as Rust would find them in `text`. */
function found(text: string, ...filters: string[]): QueryChip[] {
  return filters.map((filter) => ({ text: filter, label: `<${filter}>`, start: text.indexOf(filter), end: text.indexOf(filter) + filter.length }));
}

const calder: Query = { filters: [{ text: 'account:"Calder Water"', label: "in Calder Water" }], words: "backup " };

describe("the query", () => {
  it("is one line", () => {
    expect(line(calder)).toBe('account:"Calder Water" backup ');
    expect(line({ ...EMPTY, words: "  a  b " })).toBe("a  b ");
    expect([isEmpty(EMPTY), isEmpty({ ...EMPTY, words: "  " }), isEmpty(calder)]).toEqual([true, true, false]);
  });

  it.each([
    ["backup is:open policy", ["is:open"], "backup policy"],
    ["is:open kind:call", ["is:open", "kind:call"], ""],
    ["backup  policy ", [], "backup  policy "],
    ["backup is:open", ["is:open"], "backup "],
  ])("reads %o", (text, filters, words) => {
    const query = read(text, found(text, ...filters));
    expect([query.filters.map((filter) => filter.text), query.words]).toEqual([filters, words]);
  });

  it.each<[string, string[], string[] | null, string]>([
    ["is:open", ["is:open"], null, ""],
    ["is:open ", ["is:open"], ["is:open"], ""],
    ["backup is:open ", ["is:open"], ["is:open"], "backup "],
    ["after:1 oct ", ["after:1 oct"], null, ""],
    ["after:1 oct back", ["after:1 oct"], null, ""],
    ["after:1 oct back up", ["after:1 oct"], ["after:1 oct"], "back up"],
    ['after:"1 oct" b', ['after:"1 oct"'], ['after:"1 oct"'], "b"],
    ["is:open kind:call", ["is:open", "kind:call"], ["is:open"], "kind:call"],
  ])("of %o lifts what is finished", (words, chips, filters, rest) => {
    const query = lifted({ ...EMPTY, words }, found(words, ...chips));
    expect(query && query.filters.map((filter) => filter.text)).toEqual(filters);
    if (query) expect(query.words).toBe(rest);
  });

  it("lifts the last one, too, when asked, and leaves the chips that are there", () => {
    const query = { ...calder, words: "kind:call" };
    const chips = found(line(query), 'account:"Calder Water"', "kind:call");
    expect(lifted(query, chips)).toBeNull();
    expect(lifted(query, chips, true)).toEqual({
      filters: [...calder.filters, { text: "kind:call", label: "<kind:call>" }],
      words: "",
    });
  });

  it("gains and loses filters", () => {
    const two = withFilter(calder, "is:open", "open");
    expect(withFilter(two, "is:open")).toBe(two);
    expect(without(two, 0)).toEqual({ filters: [{ text: "is:open", label: "open" }], words: "backup " });
  });
});
