import { describe, expect, it } from "vitest";
import { foundIn, marksOf } from "./marks";

describe("marks", () => {
  it("gives the covered words once", () => expect(foundIn("Backup, backup policy", [{ start: 0, end: 6 }, { start: 8, end: 14 }])).toEqual(["backup"]));

  it.each<[string, string[], string[]]>([
    ["The backup policy, our Backup.", ["backup"], ["backup", "Backup"]],
    ["backups", ["backup"], []],
    ["a backup policy", ["backup", "backup policy"], ["backup policy"]],
    ["C++ (c++)", ["c++"], ["C++", "c++"]],
    ["Zoë's", ["zoë"], ["Zoë"]],
    ["anything", [], []],
  ])("%s with %o", (text, words, found) => expect(marksOf(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(found));
});
