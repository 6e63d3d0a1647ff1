import { cleanup, fireEvent, render, screen, within } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SaidWire, SettingsWire } from "../api/bindings";
import type { RemindersState } from "../api/shell";
import { clock } from "../shared/clock.svelte";
import { forgetReplies } from "../shared/live.svelte";
import { toasts } from "../shared/toasts.svelte";
import Arrival from "./Arrival.svelte";
import ReminderLog from "./ReminderLog.svelte";
import Reminders from "./Reminders.svelte";

const call = vi.hoisted(() => vi.fn());

vi.mock("../api/call", () => ({ call, listen: () => () => undefined, sentence: String }));

const SETTINGS = {
  remind_kinds: ["mine", "theirs"], most_a_day: 6, private_toasts: false, keep_running: true, zone: "Europe/London",
} as unknown as SettingsWire;
const HERE: RemindersState = {
  daemon: { name: "GNOME Shell", has_actions: true }, why: null, tray: false, autostart: { on: false, possible: true, why: null },
};
const SAID: SaidWire = {
  uid: "toast:1", id: 1, kind: "toast", day: "2026-11-19", minute: 540, zone: "Europe/London", form: "digest", title: "3 things wait in Kept",
  body: "Calder Water: Ring Dana\nand 1 more, in Today", lines: ["Ring Dana", "Ask Tom"], state: "shown",
  shown_at: { day: "2026-11-19", minute: 540 }, acted_at: null, act: null, why: null,
};

describe("reminders in the settings", () => {
  let replies: Record<string, unknown>;

  beforeEach(() => {
    clock.day = "2026-11-19";
    forgetReplies();
    replies = {
      set: { op: 1, label: "Changed", nouns: ["setting"] },
      playbooks: { items: [] },
      "shell.reminders": HERE,
      reminders_ahead: { items: [], total: 0, more: false },
      reminder_log: { items: [], total: 0, more: false },
    };
    call.mockImplementation((name: string) => Promise.resolve(replies[name]));
  });
  afterEach(() => {
    cleanup();
    toasts.list = [];
    vi.clearAllMocks();
  });

  const asked = (name: string): unknown[] => call.mock.calls.filter(([other]) => other === name).map(([, args]) => args as unknown);

  it("switches one kind and leaves the others", async () => {
    render(Reminders, { settings: SETTINGS });
    expect(screen.getByRole("switch", { name: "My promises" }).getAttribute("aria-checked")).toBe("true");
    await fireEvent.click(screen.getByRole("switch", { name: "My promises" }));
    await fireEvent.click(screen.getByRole("switch", { name: "Before a meeting" }));
    expect(asked("set")).toEqual([
      { key: "remind_kinds", value: ["theirs"] },
      { key: "remind_kinds", value: ["mine", "theirs", "before"] },
    ]);
  });

  it("has a switch for each kind there is, and names each control", () => {
    render(Reminders, { settings: SETTINGS });
    expect(screen.getAllByRole("switch")).toHaveLength(10);
    for (const control of screen.getAllByRole("switch")) expect(control.getAttribute("aria-label")).toBeTruthy();
  });

  it("says who shows notifications, shows one, and says what came of it", async () => {
    replies["shell.show_one"] = { shown: false, why: "GNOME Shell is set not to disturb." };
    render(Arrival, { settings: SETTINGS });
    expect(await screen.findByText("GNOME Shell shows them, with buttons")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Show me one now" }));
    await vi.waitFor(() => expect(toasts.list.at(-1)).toMatchObject({ text: "GNOME Shell is set not to disturb.", tone: "problem" }));
  });

  it("starts at login where the system lets it, and says why not where it does not", async () => {
    replies["shell.set_autostart"] = { on: true, possible: true, why: null };
    render(Arrival, { settings: SETTINGS });
    await fireEvent.click(await screen.findByRole("switch", { name: "Start at login" }));
    expect(asked("shell.set_autostart")).toEqual([{ on: true }]);
    await vi.waitFor(() => expect(screen.getByRole("switch", { name: "Start at login" }).getAttribute("aria-checked")).toBe("true"));
    cleanup();
    replies["shell.reminders"] = { ...HERE, autostart: { on: false, possible: false, why: "There is no folder for it." } };
    render(Arrival, { settings: SETTINGS });
    expect(await screen.findByText("There is no folder for it.")).toBeTruthy();
    expect(screen.queryByRole("switch", { name: "Start at login" })).toBeNull();
  });

  it("names the next three, and counts the rest", async () => {
    const next = (at: number): unknown => ({ uid: `p${at}`, id: null, kind: "mine", title: `Thing ${at}`, day: "2026-11-20", minute: 540 + at });
    replies["reminders_ahead"] = { items: [1, 2, 3, 4, 5].map(next), total: 5, more: false };
    render(Arrival, { settings: SETTINGS });
    const list = within(await screen.findByRole("region", { name: "Next" }));
    expect(await list.findByText("tomorrow 09:01")).toBeTruthy();
    expect(list.getByText("Thing 3")).toBeTruthy();
    expect(list.queryByText("Thing 4")).toBeNull();
    expect(list.getByText("2 more by the end of the next working day")).toBeTruthy();
  });

  it("reads out what was shown, with what had no place on the screen, and asks for more", async () => {
    replies["reminder_log"] = { items: [SAID], total: 41, more: true };
    render(ReminderLog, { zone: "Europe/London" });
    const row = within(await screen.findByRole("row", { name: /3 things wait/u }));
    expect(row.getByText("digest of 2")).toBeTruthy();
    expect(row.getByText("Ask Tom")).toBeTruthy();
    expect(row.queryByText("Ring Dana"), "it stood on the screen").toBeNull();
    expect(screen.getByText("1 of 41")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Show more" }));
    await vi.waitFor(() => expect(asked("reminder_log")).toEqual([{ limit: 20 }, { limit: 60 }]));
  });

  it("says what will stand in an empty log", async () => {
    render(ReminderLog, { zone: "Europe/London" });
    expect(await screen.findByText(/Nothing was shown yet/u)).toBeTruthy();
  });
});
