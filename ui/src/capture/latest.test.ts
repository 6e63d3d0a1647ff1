import { expect, test } from "vitest";
import { Latest } from "./latest";

/** A sender whose sendings are let through one by one. */
function sender(): { sent: string[]; queue: Latest<string>; arrive: () => Promise<void> } {
  const sent: string[] = [];
  const open: (() => void)[] = [];
  const queue = new Latest<string>((value) => {
    sent.push(value);
    return new Promise((resolve) => open.push(resolve));
  });
  const arrive = async (): Promise<void> => {
    open.shift()?.();
    await Promise.resolve().then(() => Promise.resolve());
  };
  return { sent, queue, arrive };
}

test("what was typed while one was on its way goes as one, the newest", async () => {
  const { sent, queue, arrive } = sender();
  for (const line of ["c", "ca", "cal", "call"]) queue.push(line);
  expect(sent).toEqual(["c"]);
  await arrive();
  expect(sent).toEqual(["c", "call"]);
  await arrive();
  expect(queue.isBusy).toBe(false);
});

test("what waits is dropped, and what is on its way is waited for", async () => {
  const { sent, queue, arrive } = sender();
  queue.push("a");
  queue.push("ab");
  let isDropped = false;
  const dropped = queue.drop().then(() => (isDropped = true));
  await Promise.resolve();
  expect(isDropped).toBe(false);
  await arrive();
  await dropped;
  expect(sent).toEqual(["a"]);
  queue.push("new");
  expect(sent).toEqual(["a", "new"]);
});
