// The days that Later and Move offer: one key each.
import { addDays, spoken, weekday } from "./days";

/** A day to choose. */
export interface Choice {
  /** The key that picks it while the choices are open. */
  key: string;
  label: string;
  /** YYYY-MM-DD. */
  day: string;
  /** The day as people say it: "Mon 23 Nov". */
  says: string;
}

const MONDAY = 1;

/** Tomorrow, Monday, in a week, in two weeks. A day that is named already is not named twice. */
export function choices(today: string): Choice[] {
  const toMonday = ((MONDAY - weekday(today) + 7) % 7) || 7;
  const all = [
    { key: "T", label: "Tomorrow", days: 1 },
    { key: "M", label: "Monday", days: toMonday },
    { key: "1", label: "In a week", days: 7 },
    { key: "2", label: "In two weeks", days: 14 },
  ];
  return all
    .filter(({ days }, at) => all.findIndex((other) => other.days === days) === at)
    .map(({ key, label, days }) => {
      const day = addDays(today, days);
      const said = spoken(day, today);
      return { key, label, day, says: said === "tomorrow" ? spokenDay(day, today) : said };
    });
}

/** With its weekday, even where "tomorrow" would do. */
function spokenDay(day: string, today: string): string {
  // Seen from the day before yesterday, tomorrow is a day of this week.
  return spoken(day, addDays(today, -2));
}
