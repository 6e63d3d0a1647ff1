import { describe, expect, it } from "vitest";
import type { FieldForm } from "../../api/bindings";
import { grouped, isAhead, reads } from "./fields";

const TODAY = "2026-11-19";

function field(over: Partial<FieldForm>): FieldForm {
  return { name: "x", label: "X", value: "", control: "line", options: [], hint: null, group: null, is_repeated: false, ...over };
}

describe("fields", () => {
  it.each<[Partial<FieldForm>, string]>([
    [{}, ""],
    [{ control: "date", value: "2026-11-25" }, "25 Nov"],
    [{ control: "date", value: "2025-11-25" }, "25 Nov 2025"],
    [{ value: "2026-10-16: 31 of 42 sites" }, "16 Oct: 31 of 42 sites"],
    [{ value: "2026-10-16-b" }, "2026-10-16-b"],
    [{ control: "choice", value: "yes", options: [{ value: "yes", label: "May be retold" }] }, "May be retold"],
    [{ control: "choice", value: "odd" }, "odd"],
    [{ control: "choice", value: "", options: [{ value: "", label: "Not said" }] }, ""],
    [{ control: "yes", value: "no" }, "No"],
    [{ control: "names", value: 'Priya Raman, "Smith, Ltd"' }, "Priya Raman, Smith, Ltd"],
    [{ control: "tags", value: "risk q1" }, "#risk #q1"],
  ])("%o reads %s", (over, text) => expect(reads(field(over), TODAY)).toBe(text));

  it("keeps the order, and puts a group together", () => {
    const fields = [field({ name: "a" }), field({ name: "b", group: "G" }), field({ name: "c" }), field({ name: "d", group: "G" })];
    expect(grouped(fields).map((group) => [group.title, group.fields.map((one) => one.name).join("")])).toEqual([[null, "ac"], ["G", "bd"]]);
  });

  it("looks ahead for what is planned only", () =>
    expect([isAhead("#1", "due"), isAhead("#1", "settled"), isAhead("meeting:1", "day"), isAhead("#1", "day")]).toEqual([true, false, true, false]));
});
