import { describe, expect, it } from "vitest";
import { matching } from "./combo";

const NAMES = ["Aldric Mills", "Brightwell Foods", "Calder Water", "Café Órion", "St Aldric’s Hospital"].map((name, id) => ({ id, name, detail: "" }));

describe("names that a few letters may mean", () => {
  it.each([
    ["", ["Aldric Mills", "Brightwell Foods", "Calder Water"]],
    ["ald", ["Aldric Mills", "St Aldric’s Hospital"]],
    ["WATER", ["Calder Water"]],
    ["cafe o", ["Café Órion"]],
    ["orion", ["Café Órion"]],
    ["ater", []],
  ])("%j finds %j", (text, found) => expect(matching(NAMES, text, 3).map(({ name }) => name)).toEqual(found));
});
