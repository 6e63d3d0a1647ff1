import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SettingsWire } from "../api/bindings";
import { clock } from "../shared/clock.svelte";
import QuietHours from "./QuietHours.svelte";

const call = vi.hoisted(() => vi.fn());

vi.mock("../api/call", () => ({ call, listen: () => () => undefined, sentence: String }));

const HOURS = { start: 510, end: 1050 };
const SETTINGS: SettingsWire = {
  me: null, theme: "system", density: "comfortable", single_keys: true, capture_shortcut: null, working_days: [1, 2, 3, 4, 5], hours: HOURS,
  holidays: [], remind_kinds: ["mine"], most_a_day: 6, private_toasts: false, speaking: null, away: null, quiet_until: null,
  keep_running: true, calendars: [], zone: "Europe/London",
};

describe("quiet hours", () => {
  beforeEach(() => {
    clock.day = "2026-11-19";
    location.hash = "#/settings/quiet-hours";
    call.mockImplementation((name: string) =>
      Promise.resolve(name === "read_day" ? { day: "2026-11-27" } : { op: 1, label: "Changed", nouns: ["setting"] }),
    );
  });
  afterEach(() => {
    document.body.innerHTML = "";
    vi.clearAllMocks();
  });

  const show = (part: Partial<SettingsWire> = {}): void => void render(QuietHours, { settings: { ...SETTINGS, ...part } });
  const press = (name: string | RegExp): Promise<boolean> => fireEvent.click(screen.getByRole("button", { name }));
  const changes = (): unknown[] => call.mock.calls.filter(([name]) => name === "set").map(([, args]) => args as unknown);

  it("says the hours of the week to those who do not see the bars", () => {
    show({ speaking: [HOURS, HOURS, HOURS, HOURS, { start: 510, end: 930 }, null, null] });
    const said = screen.getAllByRole("term").map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent.trim() ?? ""}`);
    expect(said).toEqual(["Mon to Thu: 08:30 to 17:30", "Friday: 08:30 to 15:30", "Weekend: silent"]);
  });

  it("gives one day hours of its own, and goes back to those of working days", async () => {
    show();
    await press("Change hours");
    await fireEvent.click(screen.getByRole("checkbox", { name: "Friday" }));
    expect(changes()).toEqual([{ key: "speaking", value: [HOURS, HOURS, HOURS, HOURS, null, null, null] }]);
    expect(screen.queryByRole("button", { name: "As working days" }), "they are").toBeNull();
    await fireEvent.change(screen.getByRole("combobox", { name: "Monday: I may speak until" }), { target: { value: "960" } });
    expect(changes().at(-1)).toEqual({ key: "speaking", value: [{ start: 510, end: 960 }, HOURS, HOURS, HOURS, HOURS, null, null] });
  });

  it("goes back to the hours of working days", async () => {
    show({ speaking: [null, null, null, null, null, null, null] });
    await press("Change hours");
    await press("As working days");
    expect(changes()).toEqual([{ key: "speaking", value: null }]);
  });

  it("keeps a holiday that has both ends, and ends it", async () => {
    show();
    await press("Holiday");
    await press("Be silent on these days");
    expect(screen.getByText("Name the first day and the last.")).toBeTruthy();
    expect(changes()).toEqual([]);
    const last = screen.getByRole("textbox", { name: "The last day away" });
    await fireEvent.input(last, { target: { value: "fri" } });
    await fireEvent.keyDown(last, { key: "Enter" });
    await vi.waitFor(() => expect(screen.queryByText("Name the first day and the last.")).toBeNull());
    await press("Be silent on these days");
    expect(changes()).toEqual([{ key: "away", value: { from: "2026-11-19", to: "2026-11-27" } }]);
  });

  it("says that one is away, and offers to end it", async () => {
    show({ away: { from: "2026-11-18", to: "2026-11-20" } });
    expect(screen.getByText("Away from yesterday to tomorrow, one digest afterwards")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Holiday" })).toBeNull();
    await press("End now");
    expect(changes()).toEqual([{ key: "away", value: null }]);
  });

  it("is silent for an hour by one key, and speaks again", async () => {
    show();
    await press("Mute until");
    expect(within(screen.getByRole("dialog")).getByText("Tomorrow morning")).toBeTruthy();
    await fireEvent.keyDown(window, { key: "1" });
    await vi.waitFor(() => expect(changes()).toEqual([{ key: "quiet_until", value: { minutes: 60 } }]));
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("speaks again when it is unmuted", async () => {
    show({ quiet_until: { day: "2026-11-20", minute: 510 } });
    expect(screen.getByText("Silent until tomorrow at 08:30")).toBeTruthy();
    await press("Unmute");
    expect(changes()).toEqual([{ key: "quiet_until", value: null }]);
  });

  it("opens a holiday for whom the palette sent", () => {
    location.hash = "#/settings/quiet-hours?holiday";
    window.dispatchEvent(new HashChangeEvent("hashchange"));
    show();
    expect(screen.getByRole("form", { name: "Holiday" })).toBeTruthy();
  });
});
