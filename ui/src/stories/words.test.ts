import { describe, expect, it } from "vitest";
import type { StoryItem } from "../api/bindings";
import { headline, moved, standing } from "./words";

const story = (told: string | null, why: string | null = null): StoryItem => ({
  uid: "u", id: 1, kind: "story", day: "2026-11-19", when: "today", title: "T", account: { id: 1, name: "A" }, parts: 1,
  told, told_words: told === null ? null : "told 3 Nov to Leeds", is_ready: why === null, why,
});

describe("stories in words", () => {
  it.each([
    [[], "No story is written yet"],
    [[story(null)], "One story, not told yet"],
    [[story("2026-11-03")], "One story, told"],
    [[story(null), story("2026-11-03"), story(null)], "3 stories, 2 not told yet"],
    [[story(null), story(null)], "2 stories, none of them told"],
    [[story("2026-11-03"), story("2026-11-03")], "2 stories, all of them told"],
  ])("%#", (stories, said) => expect(headline(stories)).toBe(said));

  it("says first what hinders it, even when it was told before", () => {
    expect(standing(story("2026-11-03", "Carla said no."))).toEqual({ text: "Carla said no.", tone: "waits" });
    expect(standing(story("2026-11-03")).tone).toBe("told");
    expect(standing(story(null)).tone).toBe("ready");
  });

  it.each([
    [2, 1, [1, 3, 2]],
    [2, -1, [2, 1, 3]],
    [1, -1, [1, 2, 3]],
    [3, 1, [1, 2, 3]],
    [9, 1, [1, 2, 3]],
  ])("moves %i by %i", (item, by, order) => expect(moved([1, 2, 3], item, by)).toEqual(order));
});
