// What Kept understands by a typed day. The grammar lies in Rust, as for every other date.
import { call } from "../api/call";

const WRITTEN = /^\d{4}-\d{2}-\d{2}$/u;

/** The day that a phrase means, as YYYY-MM-DD; null when it means none. One without its year is the next, or in the past the last. */
export async function readDay(phrase: string, past = false): Promise<string | null> {
  const typed = phrase.trim();
  if (typed === "") return null;
  if (WRITTEN.test(typed)) return Number.isNaN(Date.parse(`${typed}T00:00:00Z`)) ? null : typed;
  return (await call("read_day", { phrase: typed, past })).day;
}
