import { expect, it } from "vitest";
import { dated, DOWN, readDated, UP } from "./chain";

it.each([
  ["2026-08-21", "on the call", "2026-08-21: on the call"],
  ["2026-08-21", "  she said: you are joking ", "2026-08-21: she said: you are joking"],
  ["2026-08-21", "   ", "2026-08-21"],
])("dates a step: %s %s", (day, evidence, value) => expect(dated(day, evidence)).toBe(value));

it("reads back what it wrote", () => {
  expect(readDated("gratitude", "2026-08-24: card: to the team")).toEqual({ step: "gratitude", day: "2026-08-24", evidence: "card: to the team" });
  expect(readDated("gratitude", "2026-08-24")).toEqual({ step: "gratitude", day: "2026-08-24", evidence: null });
  expect(readDated("gratitude", "")).toBeNull();
});

it("explains every step once, in the order of the chain", () => {
  expect(UP.map(({ step }) => step)).toEqual(["surprise", "delight", "gratitude", "satisfaction", "loyalty", "advocacy"]);
  expect(DOWN.map(({ step }) => step)).toEqual(["obstacle", "complaint", "defection"]);
  for (const { says, asks } of [...UP, ...DOWN]) {
    expect(says).toMatch(/\.$/u);
    expect(asks).toMatch(/\?$/u);
  }
});
