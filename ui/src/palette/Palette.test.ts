import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { overlays } from "../shared/overlays.svelte";
import Palette from "./Palette.svelte";

const REPLIES: Record<string, unknown> = {
  names: {
    accounts: [{ id: 1, name: "Calder Water", detail: "", pinned: true }],
    people: [{ id: 7, name: "Priya Raman", at: "Calder Water", side: "theirs" }],
  },
  "shell.boot": { is_sample: false },
  search: { items: [], total: 31, total_is_least: false },
};

vi.mock("../api/call", () => ({
  call: (name: string) => Promise.resolve(REPLIES[name]),
  listen: () => () => undefined,
  sentence: String,
}));

describe("the palette", () => {
  beforeEach(() => {
    // happy-dom has dialogs without their methods in part, and scrolls nothing.
    HTMLElement.prototype.scrollIntoView = (): void => undefined;
    location.hash = "#/today";
    overlays.show({ name: "palette" });
  });
  afterEach(() => {
    document.body.innerHTML = "";
    overlays.close();
  });

  async function type(text: string): Promise<HTMLElement> {
    render(Palette, { text: "" });
    const field = screen.getByRole("combobox", { hidden: true });
    await fireEvent.input(field, { target: { value: text } });
    await vi.waitFor(() => expect(document.body.textContent).toContain("31 found"));
    return field;
  }

  const chosen = (): string =>
    document.querySelector('[role="option"][aria-selected="true"]')?.textContent.replace(/\s+/gu, " ").trim() ?? "";

  it("names the chosen row to those who do not see it, and moves it with the arrows", async () => {
    const field = await type("cal");
    expect(chosen()).toContain("Calder Water");
    const first = field.getAttribute("aria-activedescendant");
    expect(document.getElementById(first ?? "")?.getAttribute("aria-selected")).toBe("true");
    await fireEvent.keyDown(field, { key: "ArrowDown" });
    expect(chosen()).toContain("Brief for Calder Water");
    await fireEvent.keyDown(field, { key: "ArrowUp" });
    await fireEvent.keyDown(field, { key: "ArrowUp" });
    expect(chosen()).toContain("Search everything for “cal”");
  });

  it("opens, makes a brief, or logs, by the keys that it shows", async () => {
    const field = await type("cal");
    await fireEvent.keyDown(field, { key: "Enter" });
    expect(location.hash).toBe("#/accounts/1");
    expect(overlays.open).toBeNull();
    await fireEvent.keyDown(field, { key: "Enter", shiftKey: true });
    expect(location.hash).toBe("#/accounts/1/brief");
    await fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
    expect(overlays.open).toEqual({ name: "capture", start: { line: '@"Calder Water" ' } });
  });

  it("does nothing on the Enter of an input method", async () => {
    const field = await type("cal");
    await fireEvent.keyDown(field, { key: "Enter", isComposing: true });
    expect(location.hash).toBe("#/today");
  });
});
