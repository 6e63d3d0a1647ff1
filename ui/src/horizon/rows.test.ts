import { describe, expect, it } from "vitest";
import type { HorizonItem } from "../api/bindings";
import { grouped, iconOf, opens, rowId } from "./rows";

const item = (day: string, group: string, what = "The contract renews"): HorizonItem => ({
  uid: "u1", id: 5, kind: "renewal", day, when: day, group, what, note: null, account: null, target: "account:5",
});

describe("rows of the horizon", () => {
  it("opens what a date hangs on", () => {
    expect(opens("#12")).toEqual({ page: "/entries/12" });
    expect(opens("account:5")).toEqual({ page: "/accounts/5" });
    expect(opens("person:7")).toEqual({ page: "/people/7" });
    // A planned meeting has no page of its own.
    expect(opens("meeting:3")).toEqual({ overlay: { name: "edit", target: "meeting:3" } });
    expect([opens(null), opens("#12x"), opens("Calder")]).toEqual([null, null, null]);
  });

  it("tells the dates of one account apart", () => {
    const [renews, talk] = [item("2027-09-30", "2027-09"), item("2027-09-30", "2027-09", "Settle the renewal")];
    expect(new Set([renews, talk, item("2028-09-30", "2028")].map(rowId)).size).toBe(3);
  });

  it("keeps every item in its group and in its order", () => {
    const groups = [
      { name: "2027-09", title: "September 2027", total: 3, shown: 2 },
      { name: "2028", title: "2028", total: 1, shown: 1 },
    ];
    const items = [item("2027-09-01", "2027-09"), item("2027-09-30", "2027-09"), item("2028-02-29", "2028")];
    expect(grouped(groups, items).map(({ items: own }) => own.map(({ day }) => day))).toEqual([
      ["2027-09-01", "2027-09-30"],
      ["2028-02-29"],
    ]);
  });

  it("has an icon for a kind it does not know", () => {
    expect(iconOf("something new")).toBe(iconOf("meeting"));
  });
});
