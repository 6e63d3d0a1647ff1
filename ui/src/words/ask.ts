// What is asked of the language bank, and what copying says.
import type { ViewWords, WordsItem } from "../api/bindings";

export type Side = "all" | "theirs" | "ours";

/** What the page is narrowed by. */
export interface Choice {
  line: string;
  side: Side;
  lever: string | null;
  /** Only what may be said again. */
  isSayable: boolean;
}

/** The choice as the command takes it. */
export function asked({ line, side, lever, isSayable }: Choice): ViewWords {
  return {
    ...(line.trim() ? { line } : {}),
    ...(side === "all" ? {} : { side }),
    ...(lever === null ? {} : { lever }),
    ...(isSayable ? { consent: "yes" } : {}),
  };
}

/** "Copied. Ask Tom before you pass it on." */
export function copySays({ caution }: Pick<WordsItem, "caution">): string {
  return caution ? `Copied. ${caution}` : "Copied.";
}

/** What stands in place of the list. */
export function emptySays({ line, side, lever, isSayable }: Choice): string {
  if (line.trim() || lever !== null || isSayable) return "No words are like that.";
  if (side === "ours") return "Nothing of ours is noted yet. When something you said worked, log it with #words.";
  if (side === "theirs") return "Nothing of theirs is noted yet. Begin a line with “! ” and their own words.";
  return "Nothing is noted yet. Their own words in a delight moment stand here, and entries that you tag #words.";
}
