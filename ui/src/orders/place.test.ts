import { expect, it } from "vitest";
import { address, asked, chips, placeOf, type Place } from "./place";

const all: Place = { account: null, only: null, by: "account" };

it.each<[string, Place, string]>([
  ["", all, "/orders"],
  ["account=5&by=step&only=stuck", { account: 5, only: "stuck", by: "step" }, "/orders?account=5&only=stuck&by=step"],
  ["only=adopted", { ...all, only: "adopted" }, "/orders?only=adopted"],
  ["account=x&only=nonsense&by=size", all, "/orders"],
  ["account=-3", all, "/orders"],
])("an address and its place answer to each other (%s)", (query, place, path) => {
  expect(placeOf(new URLSearchParams(query))).toEqual(place);
  expect(address(place)).toBe(path);
});

it("asks the journal for no more than the place says", () => {
  expect(asked(all, 60)).toEqual({ by: "account", limit: 60 });
  expect(asked({ account: 5, only: "stuck", by: "step" }, 60)).toEqual({ account: "account:5", by: "step", limit: 60, stuck: true });
  expect(asked({ ...all, only: "live" }, 120)).toEqual({ by: "account", limit: 120, missing: "live" });
});

it("offers a filter only where there is something behind it", () => {
  const counts = [
    { missing: "live", count: 1, stuck: 1 },
    { missing: "adopted", count: 0, stuck: 0 },
    { missing: null, count: 2, stuck: 0 },
  ];
  expect(chips(counts, 3, 1)).toEqual([
    { only: null, label: "All", count: 3 },
    { only: "stuck", label: "Standing still", count: 1 },
    { only: "live", label: "Not live", count: 1 },
  ]);
});
