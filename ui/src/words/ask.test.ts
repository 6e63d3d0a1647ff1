import { expect, it } from "vitest";
import { asked, copySays, emptySays, type Choice } from "./ask";

const ALL: Choice = { line: "", side: "all", lever: null, isSayable: false };

it.each([
  [ALL, {}],
  [{ ...ALL, line: "  " }, {}],
  [{ ...ALL, line: "upgrade noticed" }, { line: "upgrade noticed" }],
  [{ line: "a", side: "theirs", lever: "ease", isSayable: true }, { line: "a", side: "theirs", lever: "ease", consent: "yes" }],
] satisfies [Choice, object][])("asks only for what was chosen", (choice, args) => expect(asked(choice)).toEqual(args));

it("says what to know before the words are passed on", () => {
  expect(copySays({ caution: "Ask Tom before you pass it on." })).toBe("Copied. Ask Tom before you pass it on.");
  expect(copySays({ caution: null })).toBe("Copied.");
});

it("says why nothing is there", () => {
  expect(emptySays(ALL)).toContain("#words");
  expect(emptySays({ ...ALL, side: "ours" })).toContain("#words");
  expect(emptySays({ ...ALL, side: "theirs" })).toContain("! ");
  expect(emptySays({ ...ALL, line: "x" })).toBe("No words are like that.");
});
