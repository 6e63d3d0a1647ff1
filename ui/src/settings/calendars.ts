// Calendars and days off, in words. Pure, so that a table tests it.
import type { CalendarPlaceWire, CalendarWire, HolidayWire } from "../api/bindings";
import { count } from "../shared/locale";

const several = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

/** What is kept of a calendar: "214 events · 12 meetings ahead, 7 with people you know". */
export function stateWords({ events, meetings, with_people, read_at }: CalendarWire): string {
  const ahead = meetings === 0 ? "no meeting ahead" : `${several(meetings, "meeting", "meetings")} ahead, ${count(with_people)} with people you know`;
  if (events !== null) return `${several(events, "event", "events")} · ${ahead}`;
  return read_at === null ? `not read yet · ${ahead}` : `could not be read · ${ahead}`;
}

/** A name for what lies there: "team" of "/home/me/calendars/team.ics". */
export function nameOf(path: string): string {
  const last = path.trim().split(/[/\\]+/u).filter(Boolean).at(-1) ?? "";
  return last.replace(/\.(ics|ical|icalendar)$/iu, "");
}

/** Why a calendar can't be added, in a sentence; empty when it can. */
export function refusal(name: string, path: string, places: CalendarPlaceWire[]): string {
  const called = name.trim() || nameOf(path);
  if (path.trim() === "") return "";
  if (places.some((place) => place.name === called)) return `There is a calendar “${called}” already. Choose another name.`;
  return "";
}

/** The days that are new among those that a text lists. */
export function newDays(days: HolidayWire[], known: string[]): HolidayWire[] {
  return days.filter(({ day }) => !known.includes(day));
}

/** What a text would add: "12 days, 3 of them there already". */
export function foundWords(days: HolidayWire[], known: string[]): string {
  if (days.length === 0) return "No day found";
  const all = several(days.length, "day", "days");
  const fresh = newDays(days, known).length;
  if (fresh === 0) return `${all}, all there already`;
  return fresh === days.length ? all : `${all}, ${count(days.length - fresh)} of them there already`;
}
