// The choices of Later and Move: what the journal offers, with one key each.
import type { SnoozeChoiceWire } from "../api/bindings";

/** Something to choose. */
export interface Choice {
  /** The key that picks it while the choices are open. */
  keys: string;
  label: string;
  /** What the journal takes: "later today". */
  phrase: string;
  /** When it is back then: "Fri 20 Nov, 09:00". */
  says: string;
}

const KEYS: Record<string, string> = {
  "later today": "L",
  tomorrow: "T",
  monday: "M",
  "in 1 week": "1",
  "in 2 weeks": "2",
  "before the next meeting": "B",
  "when they reply": "R",
};

/** Gives each of what the journal offers a key of its own: where none is known, the first free letter or digit of its label. */
export function choices(items: readonly SnoozeChoiceWire[]): Choice[] {
  const taken = new Set(items.flatMap(({ phrase }) => KEYS[phrase] ?? []));
  // j and k go from one to the next.
  const isFree = (sign: string): boolean => /[A-Z0-9]/u.test(sign) && !"JK".includes(sign) && !taken.has(sign);
  return items.map(({ phrase, label, when }) => {
    const keys = KEYS[phrase] ?? [...label.toUpperCase(), ..."123456789"].find(isFree) ?? "";
    taken.add(keys);
    return { keys, label, phrase, says: when };
  });
}
