import { describe, expect, it } from "vitest";
import { MOST_BYTES, outcome, pasted, read } from "./file";

describe("what is imported", () => {
  it("knows a pasted card from a pasted table", () => {
    expect(pasted("\nbegin:vcard\nFN:Dana").name).toBe("pasted.vcf");
    expect(pasted("Name,Company\nDana é").name).toBe("pasted.csv");
    expect(pasted("é").bytes).toEqual([0xc3, 0xa9]);
  });

  it("refuses what is too large, and says what to do", async () => {
    const file = { name: "all.csv", size: MOST_BYTES + 1, arrayBuffer: () => Promise.reject(new Error("not read")) };
    await expect(read(file)).rejects.toThrow('kept import "all.csv"');
  });

  it.each([
    [{ new_accounts: 2, new_people: 5, filled: 1, same: 3 }, "2 accounts and 5 people are new, 1 row fills blanks, 3 are known already."],
    [{ new_accounts: 1, new_people: 0, filled: 0, same: 0 }, "1 account is new."],
    [{ new_accounts: 0, new_people: 0, filled: 0, same: 1 }, "Nobody is new, 1 is known already."],
  ])("says what would happen %#", (reply, words) => expect(outcome(reply)).toBe(words));
});
