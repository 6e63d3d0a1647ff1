// When Kept may speak, as the page shows it. Pure, so that a table tests it.
import type { AwayWire, HoursWire, MomentWire, SettingsWire } from "../api/bindings";
import { addDays, daysBetween, spoken, time, weekday } from "../shared/days";

/** A day's hours in which Kept may speak; null for a silent day. */
export type Hours = HoursWire | null;

/** Monday first, as the settings have them. */
export const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

export const DAY_MINUTES = 1440;

/** Reminders of a day come at this minute, unless they have one of their own. */
const MORNING = 9 * 60;

/** The week in which Kept may speak, Monday first: the user's own hours, or those of working days. */
export function green(settings: Pick<SettingsWire, "speaking" | "working_days" | "hours">): Hours[] {
  return settings.speaking ?? DAYS.map((_, at) => (settings.working_days.includes(at + 1) ? settings.hours : null));
}

/** Days that follow one another with the same hours. */
export interface Run {
  /** "Mon to Thu", "Friday", "Weekend", "Every day". */
  label: string;
  hours: Hours;
}

const SATURDAY = 5;

function runLabel(first: number, last: number): string {
  const [from = "", to = ""] = [DAYS[first], DAYS[last]];
  if (first === last) return from;
  if (last - first === DAYS.length - 1) return "Every day";
  if (first === SATURDAY) return "Weekend";
  return `${from.slice(0, 3)} ${last - first === 1 ? "and" : "to"} ${to.slice(0, 3)}`;
}

const isSame = (a: Hours, b: Hours): boolean => a?.start === b?.start && a?.end === b?.end;

/** A week in as few lines as say it. */
export function runs(week: readonly Hours[]): Run[] {
  const starts = week.flatMap((hours, at) => (at > 0 && isSame(week[at - 1] ?? null, hours) ? [] : [at]));
  return starts.map((first, at) => ({
    label: runLabel(first, (starts[at + 1] ?? week.length) - 1),
    hours: week[first] ?? null,
  }));
}

/** "24:00" too: a day's end. */
export const clockTime = (minute: number): string => (minute === DAY_MINUTES ? "24:00" : time(minute));

/** "08:30 to 17:30", or that it is silent. */
export const hoursWords = (hours: Hours): string => (hours ? `${clockTime(hours.start)} to ${clockTime(hours.end)}` : "silent");

/** The week with other hours on one day. */
export function withDay(week: readonly Hours[], day: number, hours: Hours): Hours[] {
  return week.map((now, at) => (at === day ? hours : now));
}

/** What a silent day begins with when it is made to speak: the hours of the nearest earlier day that has some, or of any. */
export function usualHours(week: readonly Hours[], day: number, working: HoursWire): HoursWire {
  return week.slice(0, day).findLast((hours) => hours !== null) ?? week.find((hours) => hours !== null) ?? working;
}

/** When a day's speaking begins: what "in the morning" means. */
export function morning(week: readonly Hours[], day: string): MomentWire {
  return { day, minute: week[(weekday(day) + 6) % 7]?.start ?? MORNING };
}

/** "Silent until 11:05", "… until tomorrow at 09:00", "… until Mon 23 Nov at 09:00". */
export function silenceWords(until: MomentWire, today: string): string {
  const day = until.day === today ? "" : `${spoken(until.day, today)} at `;
  return `Silent until ${day}${time(until.minute)}`;
}

/** A time away that is not over: null when there is none. */
export function awayNow(away: AwayWire | null, today: string): (AwayWire & { has_begun: boolean }) | null {
  if (away === null || daysBetween(away.to, today) > 0) return null;
  return { ...away, has_begun: daysBetween(away.from, today) >= 0 };
}

/** "Away from Mon 7 Dec to Fri 11 Dec", "Away today". */
export function awayWords({ from, to }: AwayWire, today: string): string {
  const [first, last] = [spoken(from, today), spoken(to, today)];
  const isNear = ["today", "tomorrow", "yesterday"].includes(first);
  if (from === to) return `Away ${isNear ? first : `on ${first}`}`;
  return `Away from ${first} to ${last}`;
}

/** Why a time away cannot be kept yet; empty when it can. */
export function awayProblem(from: string, to: string, today: string): string {
  if (!from || !to) return "Name the first day and the last.";
  if (daysBetween(from, to) < 0) return "The last day lies before the first.";
  return daysBetween(to, today) > 0 ? "The last day has passed." : "";
}

/** A silence that one key begins. */
export interface Silence {
  keys: string;
  label: string;
  /** What `quiet_until` takes. */
  until: MomentWire | { minutes: number };
}

const MONDAY = 1;

/** An hour, tomorrow morning, Monday morning; a day that is named already is not named twice. */
export function silences(week: readonly Hours[], today: string): Silence[] {
  const toMonday = ((MONDAY - weekday(today) + 7) % 7) || 7;
  const all: Silence[] = [
    { keys: "1", label: "An hour from now", until: { minutes: 60 } },
    { keys: "T", label: "Tomorrow morning", until: morning(week, addDays(today, 1)) },
  ];
  if (toMonday > 1) all.push({ keys: "M", label: "Monday morning", until: morning(week, addDays(today, toMonday)) });
  return all;
}
