import { flushSync } from "svelte";
import { beforeEach, expect, it, vi } from "vitest";

const call = vi.fn<(name: string, args: unknown) => Promise<unknown>>();
vi.mock("../api/call", () => ({ call: (name: string, args: unknown) => call(name, args), listen: () => () => undefined, sentence: String }));

const { askEarly, forgetReplies, journal, live } = await import("./live.svelte");

beforeEach(() => {
  forgetReplies();
  call.mockReset();
});

/** A view that asks for Today; give back what it sees, and how to leave it. */
function view(): { page: ReturnType<typeof live<"pinned">>; leave: () => void } {
  let page: ReturnType<typeof live<"pinned">> | undefined;
  const leave = $effect.root(() => {
    page = live("pinned", () => ({}));
  });
  flushSync();
  if (!page) throw new Error("no page");
  return { page, leave };
}

it("takes the answer to a question that was asked early, and asks again after a change", async () => {
  call.mockResolvedValue({ items: ["first"] });
  askEarly("pinned", {});
  const { page, leave } = view();
  await vi.waitFor(() => expect(page.data).toEqual({ items: ["first"] }));
  expect(call).toHaveBeenCalledOnce();
  call.mockResolvedValue({ items: ["second"] });
  journal.touch();
  flushSync();
  await vi.waitFor(() => expect(page.data).toEqual({ items: ["second"] }));
  leave();
});

it("asks anew what failed before anybody took it", async () => {
  call.mockRejectedValueOnce(new Error("closed"));
  askEarly("pinned", {});
  await Promise.resolve();
  await Promise.resolve();
  call.mockResolvedValue({ items: [] });
  const { page, leave } = view();
  await vi.waitFor(() => expect(page.data).toEqual({ items: [] }));
  expect(page.error).toBeUndefined();
  leave();
});
