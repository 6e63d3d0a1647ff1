import { describe, expect, it } from "vitest";
import type { PromiseItem, PromptItem, TodayPage } from "../api/bindings";
import { doneTarget, laterTarget, meetingLine, pathOf, promiseRow, promptRow, rows } from "./rows";

const ACME = { id: 5, name: "Acme" };
const promise = (more: Partial<PromiseItem>): PromiseItem => ({ id: 1, owner: "me", state: "open", key: null, account: null, people: [], ...more }) as PromiseItem;
const prompt = (more: Partial<PromptItem>): PromptItem => ({ key: "k1", entry: null, account: null, ...more }) as PromptItem;

describe("rows of Today", () => {
  it("what is folded cannot be selected", () => {
    const page = {
      promises: [promise({ id: 1 })],
      prompts: [prompt({ key: "a" }), prompt({ key: "b" })],
      prompts_more: 0,
      prompts_shown: 1,
      coming: [promise({ id: 2 })],
      theirs: [promise({ id: 3, owner: "them" })],
      quiet: [{ account: ACME }],
      memory: { entry: 9, account: null },
    } as unknown as TodayPage;
    const ids = (prompts: boolean, coming: boolean): string[] => rows(page, { prompts, coming }).map(({ id }) => id);
    expect(ids(false, false)).toEqual(["promise 1", "prompt a", "promise 3", "quiet 5", "memory 9"]);
    expect(ids(true, true)).toEqual(["promise 1", "prompt a", "prompt b", "promise 2", "promise 3", "quiet 5", "memory 9"]);
  });

  it.each([
    ["a promise of mine that prompts is put off", promise({ id: 7, key: "k7" }), "k7"],
    ["one that does not prompt yet is moved", promise({ id: 7 }), "#7"],
    ["one of theirs is moved, even when it prompts", promise({ id: 7, key: "k7", owner: "them" }), "#7"],
    ["a kept one is neither", promise({ id: 7, state: "kept" }), undefined],
  ])("%s", (_, item, target) => expect(laterTarget(promiseRow(item))?.target).toBe(target));

  it("done means the entry of a promise, and the key of a prompt", () => {
    expect(doneTarget(promiseRow(promise({ id: 7, key: "k7" })))).toBe("#7");
    expect(doneTarget(promiseRow(promise({ state: "released" })))).toBeNull();
    expect(doneTarget(promptRow(prompt({ key: "k9" })))).toBe("k9");
  });

  it("Enter leads to the entry, else to the account", () => {
    expect(pathOf(promptRow(prompt({ entry: 4, account: ACME })))).toBe("/entries/4");
    expect(pathOf(promptRow(prompt({ account: ACME })))).toBe("/accounts/5");
  });

  it("a meeting is logged with everybody who came", () => {
    expect(meetingLine(ACME, [{ id: 1, name: 'Jo "JJ" Hale' }])).toBe('met @"Acme" @"Jo JJ Hale": ');
    expect(meetingLine(null, [])).toBe("met ");
  });
});
