import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clock } from "./clock.svelte";
import DateField from "./DateField.svelte";

const DAYS: Record<string, string> = { fri: "2026-11-27", "in 2 weeks": "2026-12-03" };

vi.mock("../api/call", () => ({
  call: (_name: string, { phrase }: { phrase: string }) => Promise.resolve({ day: DAYS[phrase] ?? null }),
  listen: () => () => undefined,
  sentence: String,
}));

describe("a date field", () => {
  const onpick = vi.fn<(day: string) => void>();

  beforeEach(() => {
    clock.day = "2026-11-19";
    // happy-dom does not say that the window has the focus.
    vi.spyOn(document, "hasFocus").mockReturnValue(true);
  });
  afterEach(() => {
    document.body.innerHTML = "";
    vi.clearAllMocks();
  });

  function field(value = ""): HTMLInputElement {
    render(DateField, { value, label: "Due", onpick });
    return screen.getByRole("textbox", { name: "Due" });
  }

  it("shows its day as one says it, and says it whole beside", () => {
    expect(field("2026-11-27").value).toBe("27 Nov");
    expect(screen.getByText("Friday 27 November")).toBeTruthy();
  });

  it("understands a phrase, and keeps it on Enter", async () => {
    const input = field();
    await fireEvent.input(input, { target: { value: "in 2 weeks" } });
    await fireEvent.keyDown(input, { key: "Enter" });
    await vi.waitFor(() => expect(onpick).toHaveBeenCalledExactlyOnceWith("2026-12-03"));
  });

  it("says what is no day yet, and keeps nothing", async () => {
    const input = field();
    await fireEvent.input(input, { target: { value: "someday" } });
    expect(await screen.findByText("not a day yet")).toBeTruthy();
    expect(input.getAttribute("aria-invalid")).toBe("true");
    await fireEvent.keyDown(input, { key: "Enter" });
    expect(onpick).not.toHaveBeenCalled();
  });

  it("moves by a day with the arrows", async () => {
    const input = field("2026-11-27");
    await fireEvent.keyDown(input, { key: "ArrowDown" });
    expect(input.value).toBe("28 Nov");
    await fireEvent.keyDown(input, { key: "Enter" });
    await vi.waitFor(() => expect(onpick).toHaveBeenCalledExactlyOnceWith("2026-11-28"));
  });

  it("is cleared by an empty text, and left as it was by Escape", async () => {
    const input = field("2026-11-27");
    await fireEvent.input(input, { target: { value: "fri in" } });
    await fireEvent.keyDown(input, { key: "Escape" });
    expect(input.value).toBe("27 Nov");
    await fireEvent.input(input, { target: { value: "" } });
    await fireEvent.keyDown(input, { key: "Enter" });
    await vi.waitFor(() => expect(onpick).toHaveBeenCalledExactlyOnceWith(""));
  });

  it("does nothing on the Enter of an input method", async () => {
    const input = field();
    await fireEvent.input(input, { target: { value: "fri" } });
    await fireEvent.keyDown(input, { key: "Enter", isComposing: true });
    await Promise.resolve();
    expect(onpick).not.toHaveBeenCalled();
  });
});
