import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isHonest, lookOf } from "./rules";

describe("the looks of prompts", () => {
  // The rules are named once, where they are made.
  const source = readFileSync("../src-tauri/crates/prompts/src/prompt.rs", "utf8");
  const rules = [...source.matchAll(/Self::\w+ => "(\w+_?\w*)"/g)].map(([, rule]) => rule ?? "").filter((rule) => !["late", "today", "soon", "quiet"].includes(rule));

  it("every rule has a look of its own", () => {
    expect(rules.length).toBeGreaterThan(28);
    const plain = lookOf({ rule: "unheard_of", lead: "" });
    for (const rule of rules.filter((name) => name !== "promise_mine")) expect(lookOf({ rule, lead: "" }), rule).not.toEqual(plain);
  });

  it("a step of a playbook looks like what it asks about", () => {
    expect(lookOf({ rule: "playbook", lead: "Outcome" })).toEqual(lookOf({ rule: "outcome_stale", lead: "Outcome" }));
    expect(lookOf({ rule: "playbook", lead: "My own list" })).toEqual(lookOf({ rule: "playbook", lead: "Live" }));
  });

  it("only what done writes down comes first", () => {
    expect(isHonest({ done: "Thanked today" })).toBe(true);
    expect(isHonest({ done: "Done" })).toBe(false);
  });
});
