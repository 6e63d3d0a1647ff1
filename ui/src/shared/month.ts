// A month as a calendar shows it: whole weeks from Monday to Sunday.
import { addDays, weekday } from "./days";

/** The weeks of a day's month, seven days each; the days around it are of its neighbours. */
export function weeks(day: string): string[][] {
  const first = `${day.slice(0, 8)}01`;
  const monday = addDays(first, -((weekday(first) + 6) % 7));
  const rows: string[][] = [];
  for (let start = monday; rows.length === 0 || isSameMonth(start, day); start = addDays(start, 7)) {
    rows.push(Array.from({ length: 7 }, (_, at) => addDays(start, at)));
  }
  return rows;
}

/** Whether two days are of one month. */
export function isSameMonth(one: string, other: string): boolean {
  return one.slice(0, 7) === other.slice(0, 7);
}

/** The same day so many months later, or the month's last one when it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const at = year * 12 + month - 1 + months;
  const first = `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((((at % 12) + 12) % 12) + 1).padStart(2, "0")}-01`;
  const wanted = addDays(first, date - 1);
  return isSameMonth(wanted, first) ? wanted : addDays(`${addDays(first, 31).slice(0, 8)}01`, -1);
}

/** Where a key of a calendar leads; null when it does not move. */
export function moved(day: string, key: string): string | null {
  switch (key) {
    case "ArrowLeft": return addDays(day, -1);
    case "ArrowRight": return addDays(day, 1);
    case "ArrowUp": return addDays(day, -7);
    case "ArrowDown": return addDays(day, 7);
    case "Home": return addDays(day, -((weekday(day) + 6) % 7));
    case "End": return addDays(day, 6 - ((weekday(day) + 6) % 7));
    case "PageUp": return addMonths(day, -1);
    case "PageDown": return addMonths(day, 1);
    default: return null;
  }
}
