// Numbers and the order of names, as the user's language has them. The language comes from the shell: this engine's own idea of
// it may be "C", on which Intl throws. Dates are worded by the journal, in the words of Kept.

let numbers = new Intl.NumberFormat("en-GB");
let names = new Intl.Collator("en-GB", { sensitivity: "base", numeric: true });

/** Takes the language that the shell named, a BCP 47 tag. */
export function speak(tag: string): void {
  try {
    numbers = new Intl.NumberFormat(tag);
    names = new Intl.Collator(tag, { sensitivity: "base", numeric: true });
  } catch {
    // A tag that is none: the language of the pages stays.
  }
}

/** "1,000" of a count. */
export function count(n: number): string {
  return numbers.format(n);
}

/** Which of two names comes first; negative for the first. */
export function compareNames(a: string, b: string): number {
  return names.compare(a, b);
}
