import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keys, written, type Binding } from "./keys.svelte";

const press = (key: string, more: KeyboardEventInit = {}): boolean =>
  keys.press(new KeyboardEvent("keydown", { key, cancelable: true, ...more }));

describe("keys", () => {
  const run = { c: vi.fn(), today: vi.fn(), palette: vi.fn(), help: vi.fn(), down: vi.fn(), never: vi.fn() };
  const bindings: Binding[] = [
    { keys: "C", label: "log", run: run.c },
    { keys: "g t", label: "today", run: run.today },
    { keys: "Ctrl K", label: "commands", run: run.palette },
    { keys: "?", label: "keys", run: run.help },
    { keys: "j", label: "next", also: ["↓"], run: run.down },
    { keys: "x", label: "never", run: run.never, when: () => false },
  ];
  let remove: () => void;

  beforeEach(() => {
    document.body.innerHTML = "<input><button>x</button>";
    keys.single = true;
    remove = keys.add({ title: "Test", bindings });
  });
  afterEach(() => {
    remove();
    vi.clearAllMocks();
  });

  it.each([
    [{ key: "k", ctrlKey: true }, "Ctrl K"],
    [{ key: "Z", ctrlKey: true, shiftKey: true }, "Ctrl Shift Z"],
    [{ key: "?", shiftKey: true }, "?"],
    [{ key: "Enter", shiftKey: true }, "Shift Enter"],
    [{ key: "ArrowDown" }, "↓"],
    [{ key: "C", shiftKey: true }, "C"],
  ])("an event is written as the design writes it %#", (event, words) =>
    expect(written(new KeyboardEvent("keydown", event))).toBe(words),
  );

  it("does what a key says, whichever case it has", () => {
    expect(press("c")).toBe(true);
    expect(press("ArrowDown")).toBe(true);
    expect(press("q")).toBe(false);
    expect(press("x")).toBe(false);
    expect(run.c).toHaveBeenCalledOnce();
    expect(run.down).toHaveBeenCalledOnce();
    expect(run.never).not.toHaveBeenCalled();
  });

  it("takes two keys after one another", () => {
    expect(press("g")).toBe(true);
    press("t");
    expect(run.today).toHaveBeenCalledOnce();
    press("t");
    expect(run.today).toHaveBeenCalledOnce();
  });

  it("leaves single keys to a text control, and takes the others", () => {
    document.querySelector("input")?.focus();
    expect(press("c")).toBe(false);
    expect(press("k", { ctrlKey: true })).toBe(true);
  });

  it("leaves Enter to an input method", () => {
    expect(press("c", { isComposing: true })).toBe(false);
  });

  it("has no single keys when they are switched off", () => {
    keys.single = false;
    expect(press("c")).toBe(false);
    expect(press("?")).toBe(false);
    expect(press("k", { ctrlKey: true })).toBe(true);
  });

  it("leaves everything without Ctrl to an open dialog", () => {
    document.body.innerHTML = "<dialog open></dialog>";
    expect(press("c")).toBe(false);
    expect(press("Enter")).toBe(false);
    expect(press("k", { ctrlKey: true })).toBe(true);
  });

  it("asks the newest group first", () => {
    const own = vi.fn();
    const removeOwn = keys.add({ title: "View", bindings: [{ keys: "C", label: "own", run: own }] });
    press("c");
    expect(own).toHaveBeenCalledOnce();
    expect(run.c).not.toHaveBeenCalled();
    removeOwn();
  });
});
