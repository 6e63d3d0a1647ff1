// Numbers into places and words; what the charts share.
import { scaleLog } from "d3-scale";
import { addDays, daysBetween } from "../shared/days";

/** Where a day lies between two others: 0 to 1. */
export function along(day: string, from: string, to: string): number {
  const whole = daysBetween(from, to);
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(from, day) / whole));
}

/** The first days of months between two days, as places with their days. */
export function months(from: string, to: string): { day: string; at: number }[] {
  const found: { day: string; at: number }[] = [];
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = `${addDays(day, 32).slice(0, 7)}-01`) {
    if (day >= from) found.push({ day, at: along(day, from, to) });
  }
  return found;
}

/** Minutes as one says them on an axis: "15 min", "4 h", "2 d". */
export function tick(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return minutes < 24 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / (24 * 60))} d`;
}

/** Minutes as one says them in a table: "41 min", "3 h 05", "2 d 4 h". */
export function lasting(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${String(minutes % 60).padStart(2, "0")}`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
}

const TICKS = [1, 5, 15, 60, 240, 1440, 4320, 10080, 43200];

/** A scale over waiting times, which differ by powers: the place of so many minutes, 0 to 1, and the marks below. */
export function waiting(minutes: readonly number[]): { place: (minutes: number) => number; ticks: number[] } {
  const least = Math.max(1, Math.min(5, ...minutes));
  const most = Math.max(240, ...minutes);
  const scale = scaleLog([least * 0.8, most * 1.15], [0, 1]).clamp(true);
  return {
    place: (value) => scale(Math.max(1, value)),
    ticks: TICKS.filter((value) => value >= least && value <= most),
  };
}
