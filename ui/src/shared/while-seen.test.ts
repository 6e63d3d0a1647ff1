import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { whileSeen } from "./while-seen";

function turn(isHidden: boolean): void {
  vi.spyOn(document, "hidden", "get").mockReturnValue(isHidden);
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("has no timer while nobody sees the page", () => {
  const look = vi.fn();
  const end = whileSeen(30_000, look);
  vi.advanceTimersByTime(60_000);
  expect(look).toHaveBeenCalledTimes(2);

  turn(true);
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(3_600_000);
  expect(look).toHaveBeenCalledTimes(2);

  // Seen again, it looks at once.
  turn(false);
  expect(look).toHaveBeenCalledTimes(3);
  vi.advanceTimersByTime(30_000);
  expect(look).toHaveBeenCalledTimes(4);

  end();
  turn(true);
  turn(false);
  expect(vi.getTimerCount()).toBe(0);
  expect(look).toHaveBeenCalledTimes(4);
});

it("begins without a timer on a hidden page", () => {
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  const end = whileSeen(30_000, () => undefined);
  expect(vi.getTimerCount()).toBe(0);
  end();
});
