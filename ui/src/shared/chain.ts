// The chain up and the other way down: what each step means, and what to ask when one dates it.

/** A step of a chain. */
export interface ChainWord {
  step: string;
  /** What it means, in a sentence. */
  says: string;
  /** What shows it. */
  asks: string;
}

/** From the surprise to telling others. */
export const UP: readonly ChainWord[] = [
  { step: "surprise", says: "Something came that they did not expect.", asks: "What surprised them?" },
  { step: "delight", says: "They smiled, and somebody saw or heard it.", asks: "What did they say, or how did they look?" },
  { step: "gratitude", says: "They said thank you.", asks: "How did they thank us?" },
  { step: "satisfaction", says: "It lasted: weeks later it still does them good.", asks: "What shows that it lasted?" },
  { step: "loyalty", says: "They stayed, renewed or came back because of it.", asks: "What shows that they stay?" },
  { step: "advocacy", says: "They told somebody else.", asks: "Whom did they tell?" },
];

/** The other way: what an obstacle becomes when nobody helps. */
export const DOWN: readonly ChainWord[] = [
  { step: "obstacle", says: "Something stands in their way.", asks: "What is in their way?" },
  { step: "complaint", says: "They said so, to us or to others.", asks: "How did they say it, and to whom?" },
  { step: "defection", says: "They took business, or their trust, elsewhere.", asks: "What did it cost us?" },
];

/** A step that was reached. */
export interface Reached {
  step: string;
  /** YYYY-MM-DD. */
  day: string;
  evidence: string | null;
}

/** A date and what shows it, as a field of `edit` takes it. */
export function dated(day: string, evidence: string): string {
  const said = evidence.trim();
  return said ? `${day}: ${said}` : day;
}

/** What `dated` wrote, with the name of its step; null where there is no date. */
export function readDated(step: string, value: string): Reached | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:: ([\s\S]*))?$/u.exec(value);
  return found ? { step, day: found[1] ?? "", evidence: found[2] ?? null } : null;
}
