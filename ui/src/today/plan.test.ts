import { describe, expect, it } from "vitest";
import type { PersonNameWire } from "../api/bindings";
import { asked, suggestions, type Planning } from "./plan";

const EMPTY: Planning = { title: "", account: "", accountId: null, people: [], person: "", day: "", time: "", length: "", place: "" };

describe("planning a meeting", () => {
  it.each<[string, Partial<Planning>, object]>([
    ["nothing is required", {}, { title: "Meeting", day: "today" }],
    ["a picked account goes by its row", { account: "Acme", accountId: 5 }, { title: "Meeting with Acme", account: 5, day: "today" }],
    ["a typed one by its name", { title: " Review ", account: " Acme " }, { title: "Review", account: "Acme", day: "today" }],
    [
      "everything",
      { title: "Review", people: [{ id: 7, name: "Jo" }], person: "Kim", day: "2026-11-20", time: "3pm", length: "45", place: "Leeds" },
      { title: "Review", people: ["person:7", "Kim"], day: "2026-11-20", time: "3pm", length: 45, place: "Leeds" },
    ],
  ])("%s", (_, filled, expected) => expect(asked({ ...EMPTY, ...filled })).toEqual(expected));

  it("offers the people of the account first, and nobody twice", () => {
    const people = [["Ann", "Beta"], ["Bob", "Acme"], ["Cid", "Acme"]].map(([name, at], id) => ({ id, name, at, side: "theirs" }) as PersonNameWire);
    const plan = { ...EMPTY, account: "Acme", people: [{ id: 2, name: "Cid" }] };
    expect(suggestions(people, plan).map(({ name }) => name)).toEqual(["Bob", "Ann"]);
  });
});
