// What was said once, in words. Pure, so that a table tests it.
import type { MomentWire, SaidWire } from "../api/bindings";
import { spoken, time } from "../shared/days";

/** "today 09:00", "12 Nov 2025 17:00"; the zone's city where it is not the one of now. */
export function whenWords(said: Pick<SaidWire, "day" | "minute" | "zone">, today: string, zone: string): string {
  const place = said.zone === null || said.zone === zone ? "" : `, ${cityOf(said.zone)}`;
  return `${spoken(said.day, today)} ${time(said.minute)}${place}`;
}

/** "New York" of "America/New_York". */
export function cityOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

const FORMS: Record<NonNullable<SaidWire["form"]>, string> = {
  single: "notification",
  account: "notification for an account",
  digest: "digest",
  meeting: "notification about a meeting",
  evening: "the evening before",
};

/** How it was said: "digest of 5". */
export function formWords({ form, lines }: Pick<SaidWire, "form" | "lines">): string {
  if (form === null) return "not said";
  return form === "digest" && lines.length > 1 ? `digest of ${lines.length}` : FORMS[form];
}

/** What it spoke of beyond what stood on the screen: names that were kept out, lines that had no room. */
export function beyondScreen({ title, body, lines }: Pick<SaidWire, "title" | "body" | "lines">): string[] {
  return lines.filter((line) => line !== title && !body.includes(line));
}

const ACTS: Record<NonNullable<SaidWire["act"]>, string> = {
  done: "Done",
  tomorrow: "Put off to tomorrow",
  open: "Opened",
  log: "Logged",
  closed: "Closed",
};

const later = (at: MomentWire, said: Pick<SaidWire, "day" | "minute">, today: string): string => {
  if (at.day !== said.day) return ` ${spoken(at.day, today)} ${time(at.minute)}`;
  return at.minute === said.minute ? "" : ` at ${time(at.minute)}`;
};

/** What became of it, and why not: "Done at 09:14", "Not said: kept before it was due." */
export function fateWords(said: SaidWire, today: string): string {
  switch (said.state) {
    case "acted":
      return `${said.act ? ACTS[said.act] : "Acted on"}${said.acted_at ? later(said.acted_at, said, today) : ""}`;
    case "shown":
      return `Shown${said.shown_at ? later(said.shown_at, said, today) : ""}`;
    case "due":
      return "Nobody knows whether it was seen; a digest says it again";
    case "failed":
      return because("The desktop refused it, and a digest says it again", said.why);
    case "passed":
      return because("Not said", said.why);
  }
}

/** A sentence with its reason, which is a sentence, too. */
function because(what: string, why: string | null): string {
  return why ? `${what}: ${why.charAt(0).toLowerCase()}${why.slice(1).replace(/\.$/u, "")}` : what;
}
