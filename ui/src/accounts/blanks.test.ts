import { expect, test } from "vitest";
import { opens } from "./blanks";

test("each thing that is not known opens where it is written down", () => {
  const account = { id: 5, name: 'The "Old" Mill' };
  const cases = [
    [{ kind: "purpose", entry: null }, { name: "edit", target: "account:5", field: "purpose" }],
    [{ kind: "person", entry: null }, { name: "edit", target: "account:5", field: "person" }],
    // A quotation mark within the name would end it.
    [{ kind: "goal", entry: null }, { name: "capture", start: { line: '@"The Old Mill" = ' } }],
    [{ kind: "adoption", entry: 12 }, { name: "edit", target: "#12", field: "adopted" }],
  ] as const;
  for (const [blank, expected] of cases) expect(opens(account, blank)).toEqual(expected);
});
