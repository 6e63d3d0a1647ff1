import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Later from "./Later.svelte";
import { toasts } from "./toasts.svelte";

const OFFER = [
  { phrase: "later today", label: "Later today", when: "today, 12:15", back: { day: "2026-11-19", minute: 735 } },
  { phrase: "tomorrow", label: "Tomorrow", when: "Fri 20 Nov, 09:00", back: { day: "2026-11-20", minute: 540 } },
];
const ACTED = { sentence: "Ring Grace: again today at 12:15.", what_happened: null, key: "k", entry: null, back: null, changed: { op: 4, label: "Snooze" } };
const MEANINGS: Record<string, unknown> = {
  "tue 14:00": { when: "Tue 24 Nov, 14:00", why: null },
  "9:00": { when: null, why: "“9:00” is past; name a later time." },
};

const asked: [string, unknown][] = [];
/** Lets the choices come. */
let answer: () => void = () => undefined;
let refusal: string | null = null;

vi.mock("../api/call", () => ({
  call: (name: string, args: { phrase?: string }) => {
    asked.push([name, args]);
    if (name === "snooze_choices") return new Promise((resolve) => (answer = () => resolve({ items: OFFER })));
    if (name === "read_snooze") return Promise.resolve(MEANINGS[args.phrase ?? ""] ?? { when: null, why: null });
    return refusal === null ? Promise.resolve(ACTED) : Promise.reject(new Error(refusal));
  },
  listen: () => () => undefined,
  sentence: (thrown: Error) => thrown.message,
}));

const snoozed = (): unknown[] => asked.filter(([name]) => name === "snooze").map(([, args]) => args);

describe("Later", () => {
  const onclose = vi.fn<() => void>();

  beforeEach(() => {
    asked.length = 0;
    refusal = null;
    render(Later, { props: { target: "k", title: "Come back to this", anchor: null, onclose } });
  });
  afterEach(() => {
    cleanup();
    for (const toast of toasts.list) toasts.close(toast.id);
    vi.clearAllMocks();
  });

  async function offered(): Promise<void> {
    answer();
    await screen.findByRole("button", { name: /Tomorrow/u, hidden: true });
  }

  it("says what each choice means, and puts the focus on the first", async () => {
    await offered();
    const first = screen.getByRole("button", { name: /Later today\s*today, 12:15/u, hidden: true });
    await vi.waitFor(() => expect(document.activeElement).toBe(first));
  });

  it("takes one key, says what was done and closes", async () => {
    await offered();
    await fireEvent.keyDown(window, { key: "l" });
    await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
    expect(snoozed()).toEqual([{ target: "k", phrase: "later today" }]);
    expect(toasts.list.map(({ text, action }) => [text, action?.label])).toEqual([["Ring Grace: again today at 12:15.", "Undo"]]);
  });

  it("remembers a key that was pressed before there was anything to choose", async () => {
    await fireEvent.keyDown(window, { key: "t" });
    expect(snoozed()).toEqual([]);
    answer();
    await vi.waitFor(() => expect(snoozed()).toEqual([{ target: "k", phrase: "tomorrow" }]));
  });

  it("shows what is understood while one types, and takes it on Enter", async () => {
    await offered();
    const field = screen.getByRole("textbox", { name: "Or in your own words", hidden: true });
    await fireEvent.input(field, { target: { value: "tu" } });
    expect(await screen.findByText("not a day or an hour yet")).toBeTruthy();
    await fireEvent.input(field, { target: { value: "9:00" } });
    expect(await screen.findByText("“9:00” is past; name a later time.")).toBeTruthy();
    await fireEvent.input(field, { target: { value: "tue 14:00" } });
    expect(await screen.findByText("Tue 24 Nov, 14:00")).toBeTruthy();
    expect(field.getAttribute("aria-describedby")).toBe(screen.getByText("Tue 24 Nov, 14:00").id);
    await fireEvent.keyDown(field, { key: "Enter" });
    await vi.waitFor(() => expect(snoozed()).toEqual([{ target: "k", phrase: "tue 14:00" }]));
  });

  it("stays open and says why when it is refused", async () => {
    await offered();
    refusal = "That is past.";
    await fireEvent.keyDown(window, { key: "t" });
    expect((await screen.findByRole("alert", { hidden: true })).textContent).toBe("That is past.");
    expect(onclose).not.toHaveBeenCalled();
    expect(toasts.list).toEqual([]);
    // The next try is free.
    refusal = null;
    await fireEvent.keyDown(window, { key: "l" });
    await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  });
});
