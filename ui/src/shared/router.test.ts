import { afterEach, expect, test, vi } from "vitest";
import { router } from "./router.svelte";

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test("an address that is refused for now follows later, and only the last one", () => {
  vi.useFakeTimers();
  const write = vi.spyOn(history, "replaceState").mockImplementation(() => {
    throw new DOMException("more than 100 times per 30 seconds", "SecurityError");
  });
  router.replace("/journal?q=back");
  router.replace("/journal?q=backup");
  expect(router.current.query.get("q")).toBe("backup");
  write.mockReset();
  vi.runAllTimers();
  expect(write.mock.calls.map(([, , address]) => address)).toEqual(["#/journal?q=backup"]);
});
