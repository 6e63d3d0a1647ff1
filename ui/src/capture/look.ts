// How a chip looks: a sign, an icon or a mark before its words.
import { Calendar, Plus } from "../shared/icons";
import { kindOf } from "../shared/kinds";

type Drawn = typeof Calendar;

/** What stands before a chip's words; at most one. */
export interface Look {
  /** The marker itself. */
  glyph?: string;
  icon?: Drawn;
  mark?: "account" | "person";
}

const KINDS: [prefix: string, kind: string][] = [
  ["call", "call"],
  ["met", "meeting"],
  ["meet", "meeting"],
  ["e", "email"],
  ["visit", "visit"],
  ["chat", "chat"],
];
const FACTS = ["order", "pulse", "advocacy", "experiment"];

/** The look of a role, given the words as typed. */
export function lookOf(role: string, text: string): Look {
  const word = text.trim().toLowerCase();
  if (role.endsWith("-marker")) return { glyph: text.trim() };
  switch (role) {
    case "kind":
      return { icon: kindOf(KINDS.find(([prefix]) => word.startsWith(prefix))?.[1] ?? "note").icon as Drawn };
    case "account":
      return { mark: "account" };
    case "person":
      return { mark: "person" };
    case "new-account":
      return { icon: Plus };
    case "date":
      return { icon: Calendar };
    case "fact": {
      const kind = FACTS.find((fact) => word.startsWith(fact));
      return { icon: kind === undefined ? Calendar : (kindOf(kind).icon as Drawn) };
    }
    default:
      return {};
  }
}
