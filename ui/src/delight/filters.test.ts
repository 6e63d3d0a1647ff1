import { expect, it } from "vitest";
import { asked, isAll, NONE, toggled } from "./filters";

it.each([
  [NONE, {}, true],
  [{ ...NONE, lever: "ease" }, { lever: "ease" }, false],
  [{ ...NONE, pictured: true }, { pictured: true }, false],
  [{ lever: "speed", consent: "yes", account: 3, pictured: true }, { lever: "speed", consent: "yes", account: 3, pictured: true }, false],
])("asks only for what was chosen", (chosen, args, all) => {
  expect(asked(chosen)).toEqual(args);
  expect(isAll(chosen)).toBe(all);
});

it("lets a choice go when it is pressed again", () => {
  expect(toggled<string>(null, "ease")).toBe("ease");
  expect(toggled("ease", "ease")).toBeNull();
  expect(toggled("ease", "speed")).toBe("speed");
});
