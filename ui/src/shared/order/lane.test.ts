import { describe, expect, it } from "vitest";
import type { OrderStep, OrderWire } from "../../api/bindings";
import { beginning, grouped, orderLine, stepFields, stepHeard, stepSaid, type StepForm } from "./lane";

const TODAY = "2026-11-19";
const step = (given: Partial<OrderStep> = {}): OrderStep => ({
  step: "adopted", label: "", look: "now", actual: null, planned: null, evidence: null, ...given,
});
const form = (given: Partial<StepForm> = {}): StepForm => ({ isReached: true, reached: TODAY, planned: "", evidence: "", ...given });

describe("what the form begins with", () => {
  it.each([
    ["nothing known: today", step(), form()],
    ["reached", step({ actual: "2026-10-16" }), form({ reached: "2026-10-16" })],
    ["planned for later", step({ planned: "2026-12-02" }), form({ isReached: false, planned: "2026-12-02" })],
    ["planned for today is perhaps reached", step({ planned: TODAY }), form({ planned: TODAY })],
    ["a plan that passed is perhaps reached", step({ planned: "2026-11-01" }), form({ planned: "2026-11-01" })],
    ["on the way", step({ evidence: "31 of 42 sites" }), form({ isReached: false, evidence: "31 of 42 sites" })],
  ])("%s", (_, known, expected) => expect(beginning(known, TODAY)).toEqual(expected));
});

describe("what is written", () => {
  it.each([
    ["reached today", form(), [["adopted", ""], ["adopted", "2026-11-19"]]],
    ["with what shows it", form({ evidence: " 42 of 42: all " }), [["adopted", ""], ["adopted", "2026-11-19: 42 of 42: all"]]],
    ["the plan stays beside it", form({ planned: "2026-11-01" }), [["adopted", ""], ["adopted", "planned 2026-11-01"], ["adopted", "2026-11-19"]]],
    ["planned", form({ isReached: false, planned: "2026-12-02", evidence: "half" }), [["adopted", ""], ["adopted", "planned 2026-12-02: half"]]],
    ["only evidence", form({ isReached: false, evidence: "half" }), [["adopted", ""], ["adopted", ": half"]]],
    ["nothing: it is forgotten", form({ isReached: false }), [["adopted", ""]]],
    ["a day to come is a plan", form({ reached: "2026-12-24" }), [["adopted", ""], ["adopted", "planned 2026-12-24"]]],
    ["no day is not reached", form({ reached: "" }), [["adopted", ""]]],
  ])("%s", (_, given, fields) => expect(stepFields("adopted", given, TODAY)).toEqual(fields));

  it("writes the day of the order itself as the entry's day", () => {
    expect(stepFields("ordered", form({ reached: "2026-06-12" }), TODAY)).toEqual([["day", "2026-06-12"], ["ordered", ""]]);
    expect(stepFields("ordered", form({ reached: "2026-06-12", evidence: "by mail" }), TODAY)).toEqual([
      ["day", "2026-06-12"], ["ordered", ""], ["ordered", ": by mail"],
    ]);
  });

  it.each([
    [form(), "Edge refresh: adopted on 19 Nov"],
    [form({ reached: "2025-10-16" }), "Edge refresh: adopted on 16 Oct 2025"],
    [form({ reached: "2026-12-24" }), "Edge refresh: adopted planned for 24 Dec"],
    [form({ isReached: false, evidence: "half" }), "Edge refresh: adopted, half so far"],
    [form({ isReached: false }), "Edge refresh: not adopted yet"],
  ])("says what changed (%#)", (given, said) => expect(stepSaid("Edge refresh", "adopted", given, TODAY)).toBe(said));
});

it.each([
  [step({ look: "done", label: "16 Oct", actual: "2026-10-16", evidence: "42 sites" }), "Adopted, reached 16 Oct, 42 sites"],
  [step(), "Adopted, nothing is written down yet"],
  [step({ label: "31 of 42 sites", evidence: "31 of 42 sites" }), "Adopted, 31 of 42 sites so far"],
  [step({ label: "2 Dec", planned: "2026-12-02" }), "Adopted, planned for 2 Dec"],
  [step({ look: "stuck", label: "nobody has asked" }), "Adopted, nobody has asked"],
])("a step is heard (%#)", (given, heard) => expect(stepHeard(given)).toBe(heard));

it("puts orders under headings without changing their order", () => {
  const order = (id: number, account: string, missing: string | null): OrderWire =>
    ({ id, account: { id: account.length, name: account }, missing }) as OrderWire;
  const orders = [order(1, "A", "live"), order(2, "A", "adopted"), order(3, "BB", "adopted"), order(4, "BB", null)];
  const ids = (by: "account" | "step"): unknown => grouped(orders, by).map(({ title, orders: of }) => [title, of.map(({ id }) => id)]);
  expect(ids("account")).toEqual([["A", [1, 2]], ["BB", [3, 4]]]);
  expect(ids("step")).toEqual([["Bought, not live yet", [1]], ["Live, not adopted yet", [2, 3]], ["Bought again", [4]]]);
});

it("begins a line for a new order", () => {
  expect(orderLine('The "A" team')).toBe('@"The A team" order ');
  expect(orderLine(undefined)).toBe("@");
});
