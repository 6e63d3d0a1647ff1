import { beforeEach, describe, expect, it } from "vitest";
import { Selection } from "./selection.svelte";

describe("the selection", () => {
  let ids: string[];
  let selection: Selection;

  beforeEach(() => {
    ids = ["a", "b", "c"];
    selection = new Selection(() => ids);
  });

  it("begins at the first row going down, at the last going up", () => {
    selection.move(1);
    expect(selection.id).toBe("a");
    selection.id = null;
    selection.move(-1);
    expect(selection.id).toBe("c");
  });

  it("stops at the ends", () => {
    selection.select("c");
    selection.move(1);
    expect(selection.id).toBe("c");
  });

  it.each([
    ["b", ["a", "c"], "c"],
    ["c", ["a", "b"], "b"],
    ["a", [], null],
  ])("goes from %s to what took its place in %j", async (was, left, now) => {
    selection.select(was);
    ids = left;
    selection.settle();
    await Promise.resolve();
    expect(selection.id).toBe(now);
  });

  it("stays where it is when other rows go", () => {
    selection.select("b");
    ids = ["b"];
    selection.settle();
    expect(selection.id).toBe("b");
  });
});
