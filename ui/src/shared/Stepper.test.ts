import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Stepper from "./Stepper.svelte";

describe("a stepper", () => {
  const onpick = vi.fn<(value: number) => Promise<void>>();

  beforeEach(() => {
    vi.useFakeTimers();
    onpick.mockResolvedValue();
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
    vi.clearAllMocks();
  });

  const shown = (): string => screen.getByRole("status").textContent;
  const more = (): Promise<boolean> => fireEvent.click(screen.getByRole("button", { name: "At most a day: more" }));
  const fewer = (): Promise<boolean> => fireEvent.click(screen.getByRole("button", { name: "At most a day: fewer" }));

  it("makes one change of several steps in a row", async () => {
    render(Stepper, { label: "At most a day", value: 6, max: 50, onpick });
    await more();
    await vi.advanceTimersByTimeAsync(400);
    await more();
    expect(shown()).toBe("8");
    expect(onpick).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(500);
    expect(onpick).toHaveBeenCalledExactlyOnceWith(8);
    expect(shown(), "until the new value is here").toBe("8");
  });

  it("changes nothing when it comes back to where it was", async () => {
    render(Stepper, { label: "At most a day", value: 6, max: 50, onpick });
    await more();
    await fewer();
    await vi.advanceTimersByTimeAsync(2000);
    expect(onpick).not.toHaveBeenCalled();
    expect(shown()).toBe("6");
  });

  it("falls back when the change was refused, and follows its value", async () => {
    const { rerender } = render(Stepper, { label: "At most a day", value: 6, max: 50, onpick });
    await fewer();
    await vi.advanceTimersByTimeAsync(500);
    expect(shown()).toBe("5");
    await vi.advanceTimersByTimeAsync(500);
    expect(shown()).toBe("6");
    await rerender({ value: 9 });
    expect(shown()).toBe("9");
  });

  it("stays between its ends", async () => {
    render(Stepper, { label: "At most a day", value: 1, max: 2, onpick });
    await more();
    expect(screen.getByRole("button", { name: "At most a day: more" }).hasAttribute("disabled")).toBe(true);
    const down = (): Promise<boolean> => fireEvent.keyDown(screen.getByRole("group"), { key: "ArrowDown" });
    await down();
    await down();
    expect(shown()).toBe("0");
    await down();
    expect(shown()).toBe("0");
    await vi.advanceTimersByTimeAsync(500);
    expect(onpick).toHaveBeenCalledExactlyOnceWith(0);
  });

  it("keeps what was chosen by somebody who leaves at once", async () => {
    const { unmount } = render(Stepper, { label: "At most a day", value: 6, max: 50, onpick });
    await more();
    unmount();
    expect(onpick).toHaveBeenCalledExactlyOnceWith(7);
  });
});
