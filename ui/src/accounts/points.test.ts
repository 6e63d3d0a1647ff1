import { expect, it } from "vitest";
import { linkOf } from "./points";

it.each([
  ["email", "priya@calder.example", "mailto:priya@calder.example"],
  ["email", "Priya <priya@calder.example>", null],
  ["email", "javascript:alert(1)", null],
  ["url", "https://calder.example/a?b", "https://calder.example/a?b"],
  ["url", "calder.example/team", "https://calder.example/team"],
  ["url", "javascript:alert(1)", null],
  ["phone", "+44 20 7946 0000", null],
  ["address", "calder.example", null],
])("%s %s opens %s", (name, value, link) => expect(linkOf(name, value)).toBe(link));
