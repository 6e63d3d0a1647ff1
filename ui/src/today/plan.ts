// What the form of a planned meeting says to the journal.
import type { Plan, PersonNameWire } from "../api/bindings";
import type { Option } from "../shared/combo";

/** The form as it is filled in; every text may be empty. */
export interface Planning {
  title: string;
  account: string;
  /** The account that was picked; null while its name is only typed. */
  accountId: number | null;
  people: { id: number; name: string }[];
  /** A name that was begun. */
  person: string;
  day: string;
  time: string;
  length: string;
  place: string;
}

/** The people to offer: those of the account first, without those who come already. */
export function suggestions(people: readonly PersonNameWire[], plan: Planning): Option[] {
  const coming = new Set(plan.people.map(({ id }) => id));
  const rest = people.filter(({ id }) => !coming.has(id));
  const isThere = ({ at }: PersonNameWire): boolean => at !== null && at === plan.account;
  return [...rest.filter(isThere), ...rest.filter((person) => !isThere(person))].map(({ id, name, at, side }) => ({
    id, name, detail: at ?? (side === "ours" ? "colleague" : ""),
  }));
}

/** What is asked of the journal. What was not filled in is left to it; a meeting without a title is named after its account. */
export function asked(plan: Planning): Plan {
  const account = plan.accountId ?? plan.account.trim();
  const length = plan.length.trim();
  const people = [...plan.people.map(({ id }) => `person:${id}`), plan.person.trim()].filter(Boolean);
  return {
    title: plan.title.trim() || (plan.account.trim() ? `Meeting with ${plan.account.trim()}` : "Meeting"),
    day: plan.day || "today",
    ...(account === "" ? {} : { account }),
    ...(people.length > 0 ? { people } : {}),
    ...(plan.time.trim() ? { time: plan.time.trim() } : {}),
    ...(/^\d+$/u.test(length) ? { length: Number(length) } : {}),
    ...(plan.place.trim() ? { place: plan.place.trim() } : {}),
  };
}
