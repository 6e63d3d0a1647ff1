import { describe, expect, it } from "vitest";
import type { RemindersState } from "../api/shell";
import { arrival, beyondNote, closingNote, withKind } from "./reminders";

const state = (daemon: RemindersState["daemon"], tray = false): RemindersState => ({
  daemon, tray, why: daemon ? null : "Nobody answers on the session bus.", autostart: { on: false, possible: true, why: null },
});

describe("what is reminded of", () => {
  const asks = (name: string, on = true): { name: string; on: boolean; note: string } => ({ name, on, note: `14 days after ${name}` });

  it.each([
    [[], "no playbook asks; what stands still, and before a renewal"],
    [[asks("going live", false)], "no playbook asks; what stands still, and before a renewal"],
    [[{ ...asks("empty"), note: "" }, asks("going live")], "14 days after going live, and before a renewal"],
    [[asks("going live"), asks("Visits")], "14 days after going live, Visits, and before a renewal"],
    [[asks("going live"), asks("a"), asks("off", false), asks("b")], "14 days after going live, 2 more playbooks, and before a renewal"],
  ])("names the playbooks that ask (%#)", (playbooks, note) => expect(beyondNote(playbooks)).toBe(note));

  it("is switched one at a time", () => {
    expect(withKind(["mine", "theirs"], "mine", false)).toEqual(["theirs"]);
    expect(withKind(["theirs"], "others", true)).toEqual(["theirs", "others"]);
    expect(withKind(["mine"], "mine", true), "on already").toEqual(["mine"]);
  });
});

describe("how reminders arrive", () => {
  it.each([
    [state({ name: "GNOME Shell", has_actions: true }), "GNOME Shell shows them, with buttons", "Done, Tomorrow and Open"],
    [state({ name: "xfce4-notifyd", has_actions: false }), "xfce4-notifyd shows them, without buttons", "one key away in Today"],
    [state(null), "No program of this desktop shows notifications", "Today and the window’s title carry them. Nobody answers"],
    [state(null, true), "No program of this desktop shows notifications", "Today, the window’s title and the tray carry them."],
  ])("says who shows them and what it means (%#)", (now, title, note) => {
    expect(arrival(now).title).toBe(title);
    expect(arrival(now).note).toContain(note);
  });

  it("says that closing quits where nothing could speak", () => {
    expect(closingNote(state(null))).toContain("closing quits");
    for (const running of [undefined, state(null, true), state({ name: "A", has_actions: true })]) {
      expect(closingNote(running)).not.toContain("closing quits");
    }
  });
});
