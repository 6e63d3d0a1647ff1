import { describe, expect, it } from "vitest";
import { MOST_BYTES, outcome, read } from "./replies";

const reply = (fresh: number, same = 0, asked = 0, problems = 0): Parameters<typeof outcome>[0] => ({
  new: fresh, same, asked, problems: Array.from({ length: problems }),
});

describe("outcome", () => {
  it("says what becomes of the replies", () => {
    expect(outcome(reply(2, 1, 1, 1), true)).toBe("2 replies can be kept, 1 is there already, 1 waits for a word of yours, 1 cannot be read.");
    expect(outcome(reply(1))).toBe("1 reply is in the journal.");
    expect(outcome(reply(0, 2), true)).toBe("Nothing to keep yet, 2 are there already.");
    expect(outcome(reply(0, 2))).toBe("Nothing was kept, 2 are there already.");
  });
});

describe("read", () => {
  const file = (size: number) => ({ name: "a.csv", size, arrayBuffer: () => Promise.resolve(new TextEncoder().encode("é").buffer as ArrayBuffer) });
  it("gives the bytes", async () => {
    expect(await read(file(2))).toEqual({ name: "a.csv", bytes: [195, 169] });
  });
  it("refuses what is no list of replies", async () => {
    await expect(read(file(MOST_BYTES + 1))).rejects.toThrow("larger than 20 MB");
  });
});
