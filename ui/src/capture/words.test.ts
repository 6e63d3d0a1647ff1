import { describe, expect, test } from "vitest";
import { chosen, inserted, said } from "./words";

/** The text after an insertion, with a bar where the caret stands. */
function after(text: string, from: number, to: number, words: string): string {
  const { insert, caret } = inserted(text, from, to, words);
  const now = text.slice(0, from) + insert + text.slice(to);
  return `${now.slice(0, caret)}|${now.slice(caret)}`;
}

describe("a completion", () => {
  test.each([
    ["at the end goes on after a space", "call cal", 5, 8, "Calder Water", "call Calder Water |"],
    ["steps over a space that is there", "call cal soon", 5, 8, "Calder Water", "call Calder Water |soon"],
    ["leaves a colon right after the name", "call cal: hello", 5, 8, "Calder Water", "call Calder Water|: hello"],
    ["does not join the next word", "cal@priya", 0, 3, "call", "call |@priya"],
    ["of nothing only goes on", "call", 4, 4, "", "call |"],
    ["goes over the end of a line", "cal\nmore", 0, 3, "call", "call\n|more"],
  ])("%s", (_, text, from, to, words, expected) => expect(after(text, from, to, words)).toBe(expected));
});

describe("a candidate is written as", () => {
  test.each([
    ["Tern Logistics", ["Tern Logistics", "Tern (Acme)"], '@"Tern Logistics"'],
    ["Priya (Calder Water)", ["Priya (Calder Water)", "Priyanka (Brightwell)"], "@Priya"],
    ["Tom Ashby (Calder Water)", ["Tom Ashby (Calder Water)", "Tom Ashby (Tern)"], '@"Calder Water" @"Tom Ashby"'],
    ['Ann "Nan" Lee', ['Ann "Nan" Lee'], '@“Ann "Nan" Lee”'],
  ])("%s", (candidate, candidates, expected) => expect(chosen(candidate, candidates)).toBe(expected));
});

describe("what was logged is said", () => {
  const kinds = (...names: string[]): { kind: string }[] => names.map((kind) => ({ kind }));
  test.each([
    ["with its parts", kinds("call", "promise", "promise", "delight"), "Logged a call with 2 promises and a delight moment"],
    ["alone", kinds("email"), "Logged an email"],
    ["as several of a kind", kinds("promise", "promise", "question"), "Logged 2 promises and a question"],
    ["with words that do not take an s", kinds("call", "advocacy", "advocacy"), "Logged a call with 2 acts of advocacy"],
  ])("%s", (_, items, expected) => expect(said(items, [], [])).toBe(expected));

  test("as the facts that changed, or as the account that was made", () => {
    expect(said([], ["Acme: every 3 weeks."], [])).toBe("Acme: every 3 weeks.");
    expect(said([], [], ["Acme"])).toBe("Acme is in the journal now.");
    expect(said([], [], ["Acme", "Tern"])).toBe("Acme and Tern are in the journal now.");
  });
});
