// What the page says and decides about a moment, without asking the journal.
import type { AttachmentWire, TellWire } from "../../api/bindings";

/** Where a Story begins that is made from a moment. */
export const storyOf = (id: number): string => `/stories/new?from=${id}`;

/** How one thanks: note that a colleague was thanked, begin a word to the customer, or say first whom. */
export function thanking({ thank, thank_line }: Pick<TellWire, "thank" | "thank_line">): "note" | "write" | "ask" {
  if (thank === null) return "ask";
  return thank_line === null ? "note" : "write";
}

/** "A picture", "Two pictures and a file"; null without any. */
export function filesSaid(files: readonly Pick<AttachmentWire, "mime">[]): { says: string; hasPicture: boolean } | null {
  if (files.length === 0) return null;
  const pictures = files.filter(({ mime }) => mime.startsWith("image/")).length;
  const others = files.length - pictures;
  const count = (n: number, one: string, many: string): string => (n === 0 ? "" : n === 1 ? `a ${one}` : `${n} ${many}`);
  const says = [count(pictures, "picture", "pictures"), count(others, "file", "files")].filter(Boolean).join(" and ");
  return { says: says.charAt(0).toUpperCase() + says.slice(1), hasPicture: pictures > 0 };
}
