import { describe, expect, it } from "vitest";
import type { AdvocacyItem, AdvocateWire } from "../api/bindings";
import { about, askLine, often, sums } from "./words";

const item: AdvocacyItem = {
  uid: "u", id: 1, kind: "advocacy", day: "2026-11-04", when: "4 Nov", text: "He took a call", form: "reference", words: "reference, asked, 4 Nov",
  asked: true, people: [], accounts: [], place: null, link: null, heard_by: null, retells: null,
};
const advocate: AdvocateWire = {
  person: { id: 1, name: "Tom Ashby" }, account: null, given: 0, asked: 0, last: "2026-11-04", last_when: "4 Nov", since: "nothing given since", gifts: [],
};

describe("advocacy in words", () => {
  it.each([
    [{}, ""],
    [{ people: [{ id: 1, name: "Tom Ashby" }, { id: 2, name: "Joel Marsden" }] }, "Tom Ashby and Joel Marsden"],
    [{ accounts: [{ id: 1, name: "Calder Water" }], heard_by: "Kelda" }, "Calder Water · heard by Kelda"],
    [{ people: [{ id: 1, name: "Tom Ashby" }], place: "a breakfast" }, "Tom Ashby · a breakfast"],
  ])("says about an act %j: %s", (part, expected) => {
    expect(about({ ...item, ...part })).toBe(expected);
  });

  it.each([
    [{ given: 1 }, "once unasked; last 4 Nov"],
    [{ asked: 2 }, "twice because you asked; last 4 Nov"],
    [{ given: 3, asked: 1 }, "3 times unasked, once because you asked; last 4 Nov"],
  ])("sums up %j: %s", (part, expected) => {
    expect(sums({ ...advocate, ...part })).toBe(expected);
  });

  it("counts as one says it", () => {
    expect([1, 2, 3].map(often)).toEqual(["once", "twice", "3 times"]);
  });

  it("prepares the line of an ask", () => {
    expect(askLine('@"Calder Water" @"Tom Ashby" ', "review")).toBe('@"Calder Water" @"Tom Ashby" advocacy review #asked ');
  });
});
