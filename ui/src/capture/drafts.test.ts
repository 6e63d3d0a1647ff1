import { beforeEach, expect, test, vi } from "vitest";
import { drafts, EMPTY, type Unfinished } from "./drafts.svelte";

const host = vi.hoisted(() => ({ file: { line: "", plain: [], answers: null as string | null } }));
vi.mock("../api/call", () => ({
  sentence: String,
  call: (name: string, args: { line: string; answers?: string }) => {
    if (name === "keep_draft") host.file = { line: args.line, plain: [], answers: args.answers ?? null };
    return Promise.resolve(host.file);
  },
}));

const line = (text: string, more: Partial<Unfinished> = {}): Unfinished => ({ ...EMPTY, line: text, ...more });
const asides = (): string[] => drafts.aside.map((aside) => aside.line);

beforeEach(async () => {
  await drafts.settle();
  drafts.aside = [];
});

test("what was typed last is read again, with the meeting that the file does not hold", async () => {
  drafts.keep(line("call", { meeting: 3, answers: "ab12" }));
  expect(await drafts.read()).toMatchObject({ line: "call", meeting: 3, answers: "ab12" });
  await drafts.settle();
  expect(await drafts.read()).toMatchObject({ line: "call", meeting: 3, answers: "ab12" });
});

test("an empty line gives its place in the file to a line that waits", async () => {
  drafts.putAside(line("waits"));
  drafts.keep(line(" "));
  await drafts.settle();
  expect(host.file.line).toBe("waits");
});

test("lines that wait come round one after the other, and none twice", () => {
  drafts.putAside(line("one"));
  drafts.putAside(line("two"));
  drafts.putAside(line("one"));
  expect(asides()).toEqual(["two", "one"]);
  expect(drafts.exchange(line("three"))?.line).toBe("one");
  expect(asides()).toEqual(["three", "two"]);
  expect(drafts.exchange(null)?.line).toBe("two");
  expect(asides()).toEqual(["three"]);
});

test("without a line that waits nothing is exchanged", () => {
  expect(drafts.exchange(line("three"))).toBeNull();
  expect(asides()).toEqual([]);
});
