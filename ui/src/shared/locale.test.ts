import { afterEach, expect, it } from "vitest";
import { compareNames, count, speak } from "./locale";

afterEach(() => speak("en-GB"));

it("writes numbers as the language does", () => {
  expect(count(12345)).toBe("12,345");
  speak("de-DE");
  expect(count(12345)).toBe("12.345");
});

it("keeps its language when the tag is none", () => {
  speak("C");
  expect(count(1000)).toBe("1,000");
});

it("orders names without regard to case and accents, and numbers as numbers", () => {
  expect(["Öl 10", "orrin", "Öl 9", "Calder"].sort(compareNames)).toEqual(["Calder", "Öl 9", "Öl 10", "orrin"]);
});
