// Days as people say them. A day is the text "YYYY-MM-DD" and stays one: no instant, no zone, no Date of the local clock.

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LONG_MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const DAY_MS = 86_400_000;

interface Parts {
  year: number;
  month: number;
  day: number;
}

function parts(day: string): Parts {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month, day: date };
}

function number(day: string): number {
  const { year, month, day: date } = parts(day);
  return Date.UTC(year, month - 1, date) / DAY_MS;
}

/** Days from one to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return number(to) - number(from);
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date((number(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekday(day: string): number {
  return (((number(day) + 4) % 7) + 7) % 7;
}

/** "12 Nov", with the year when it is not this one: "12 Nov 2025". */
export function short(day: string, today: string): string {
  const { year, month, day: date } = parts(day);
  const plain = `${date} ${MONTHS[month - 1] ?? ""}`;
  return year === parts(today).year ? plain : `${plain} ${year}`;
}

/** "today", "yesterday", "tomorrow", "Wed 25 Nov" for this week and the next, else "12 Nov". */
export function spoken(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  if (days > 1 && days < 14) return `${(WEEKDAYS[weekday(day)] ?? "").slice(0, 3)} ${short(day, today)}`;
  return short(day, today);
}

/** "Thursday 19 November", with the year when it is not this one. */
export function long(day: string, today: string): string {
  const { year, month, day: date } = parts(day);
  const plain = `${WEEKDAYS[weekday(day)] ?? ""} ${date} ${LONG_MONTHS[month - 1] ?? ""}`;
  return year === parts(today).year ? plain : `${plain} ${year}`;
}

/** "November 2026": the heading of a stretch of a timeline. */
export function monthOf(day: string): string {
  const { year, month } = parts(day);
  return `${LONG_MONTHS[month - 1] ?? ""} ${year}`;
}

/** "09:05" of a minute of the day. */
export function time(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
