import { describe, expect, it } from "vitest";
import { matches, paletteRows, quoted, type Known } from "./rows";

const KNOWN: Known = {
  accounts: [
    { id: 1, name: "Calder Water", detail: "spoke 9 days ago" },
    { id: 2, name: "Brightwell Foods", detail: "" },
    { id: 3, name: "Čalouna", detail: "" },
  ],
  people: [{ id: 7, name: "Priya Raman", at: "Calder Water", side: "theirs" }],
  isSample: false,
};

const labels = (typed: string): string[] => paletteRows(typed, KNOWN).map((row) => row.label);

describe("the palette", () => {
  it("offers places and deeds before anything is typed", () => {
    const rows = paletteRows(" ", KNOWN);
    expect(rows[0]).toMatchObject({ group: "Go to", label: "Today", keys: "g t" });
    expect(rows.some((row) => row.label === "Plan a meeting")).toBe(true);
  });

  it("puts the account first, then its brief, then what can be done with it", () => {
    const found = labels("cal");
    expect(found.slice(0, 2)).toEqual(["Calder Water", "Brief for Calder Water"]);
    expect(found).toContain("What does Calder Water owe me?");
    expect(found).toContain("Mute Calder Water until a date");
  });

  it.each([
    ["priya", "Priya Raman"],
    ["rama pri", "Priya Raman"],
    ["calouna", "Čalouna"],
    ["dark", "Dark theme"],
    ["prom", "Promises"],
  ])("finds %s", (typed, label) => expect(labels(typed)).toContain(label));

  it("takes a word by its beginning: light is no Delight", () => {
    expect(labels("light")[0]).toBe("Light theme");
    expect(labels("light")).not.toContain("Delight");
  });

  it("forgives a slip where nothing fits without it", () => {
    expect(labels("calser")).toContain("Calder Water");
  });

  it("says which letters were found", () => {
    expect(matches(["Calder Water"], "wat", 1)).toEqual([{ at: 0, marks: [{ start: 7, end: 10 }] }]);
  });

  it("acts on a row in three ways", () => {
    const row = paletteRows("calder", KNOWN)[0];
    expect(row?.run).toEqual({ do: "go", path: "/accounts/1" });
    expect(row?.brief).toEqual({ do: "go", path: "/accounts/1/brief" });
    expect(row?.log).toEqual({ do: "capture", line: '@"Calder Water" ' });
  });

  it.each([
    ["mute", "Mute reminders for an hour", { do: "set", key: "quiet_until", value: { minutes: 60 } }],
    ["unmu", "Unmute reminders", { do: "set", key: "quiet_until", value: null }],
    ["holiday", "Holiday mode", { do: "go", path: "/settings/quiet-hours?holiday" }],
    ["notif", "Show a notification now", { do: "show_one" }],
    ["shown", "What reminders were shown", { do: "go", path: "/settings/shown" }],
  ])("looks after reminders: %s", (typed, label, run) => {
    expect(paletteRows(typed, KNOWN).find((row) => row.label === label)?.run).toEqual(run);
  });

  it("quotes names of two words as the capture line does", () => {
    expect([quoted("Calder Water"), quoted("Novatech")]).toEqual(['@"Calder Water"', "@Novatech"]);
  });

  it("leads home from the sample journal", () => {
    expect(paletteRows("journal", { ...KNOWN, isSample: true }).map((row) => row.label)).toContain("Open my journal");
  });
});
