// Replies on their way in: files that are read, and what becomes of them in words.
import { count } from "../shared/locale";

/** A file as the import takes it. */
export interface Source {
  name: string;
  bytes: number[];
}

/** A file beyond this holds no replies. */
export const MOST_BYTES = 20_000_000;

/** Reads a file that was picked or dropped. */
export async function read(file: Pick<File, "name" | "size" | "arrayBuffer">): Promise<Source> {
  if (file.size > MOST_BYTES) throw new Error(`${file.name} is larger than 20 MB, so it holds no replies.`);
  return { name: file.name, bytes: Array.from(new Uint8Array(await file.arrayBuffer())) };
}

/** "2 replies are in the journal, 1 was there already, 1 waits for a word of yours." */
export function outcome(reply: { new: number; same: number; asked: number; problems: unknown[] }, isPreview = false): string {
  const be = (n: number): string => (n === 1 ? "is" : "are");
  const parts = [
    reply.new > 0
      ? `${count(reply.new)} ${reply.new === 1 ? "reply" : "replies"} ${isPreview ? "can be kept" : `${be(reply.new)} in the journal`}`
      : `nothing ${isPreview ? "to keep yet" : "was kept"}`,
    reply.same > 0 ? `${count(reply.same)} ${be(reply.same)} there already` : "",
    reply.asked > 0 ? `${count(reply.asked)} ${reply.asked === 1 ? "waits" : "wait"} for a word of yours` : "",
    reply.problems.length > 0 ? `${count(reply.problems.length)} cannot be read` : "",
  ].filter(Boolean);
  const text = parts.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
