import { expect, it } from "vitest";
import { fieldId, freeName, offsetOf, sideOf, type Side } from "./playbooks";

it.each<[string, Side, string]>([
  ["14", "after", "14"],
  [" 30 ", "before", "-30"],
  ["0", "before", "0"],
  ["", "after", ""],
  ["two weeks", "before", "two weeks"],
  ["-5", "before", "-5"],
])("%s days %s are %s", (days, side, offset) => expect(offsetOf(days, side)).toBe(offset));

it.each([
  [-1, "before"],
  [0, "after"],
  [14, "after"],
])("%i is %s", (offset, side) => expect(sideOf(offset)).toBe(side));

it("names a field of a step", () => expect(fieldId(3, "two-weeks", "offset")).toBe("playbook-3-two-weeks-offset"));

it.each([
  [[], "step"],
  [["works"], "step"],
  [["Step"], "step-2"],
  [["step", "step-2", "step-4"], "step-3"],
])("the next free name after %j is %s", (names, name) => expect(freeName(names.map((taken) => ({ name: taken })))).toBe(name));
