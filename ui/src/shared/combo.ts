// Which names a few letters may mean.

/** A name to choose. */
export interface Option {
  id: number;
  name: string;
  /** What tells it apart. */
  detail: string;
}

// "resume" finds "Résumé": marks are taken off before comparing.
const bare = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** Names that begin with the text, then those with a word that does; in their order otherwise, at most `most`. */
export function matching(options: readonly Option[], text: string, most: number): Option[] {
  const typed = bare(text);
  if (typed === "") return options.slice(0, most);
  const first: Option[] = [];
  const then: Option[] = [];
  for (const option of options) {
    const name = bare(option.name);
    if (name.startsWith(typed)) first.push(option);
    else if (name.split(/[\s'’-]+/u).some((word) => word.startsWith(typed))) then.push(option);
    if (first.length >= most) break;
  }
  return [...first, ...then].slice(0, most);
}
