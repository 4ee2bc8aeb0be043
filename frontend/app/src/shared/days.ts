import { formatDay, formatFullDay, formatLastingDay, formatShortDay, isoDay } from "./i18n";

/* Days as "2026-07-01": without a time, in the member's zone. */

export const today = (): string => isoDay(new Date());

/**
 * Tells whether the server takes the day (`StrictDates.java`). While its year is typed, it passes
 * through the first centuries.
 */
export const isDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && day >= "1970";

/** The last day that can be. */
export const lastDay = "9999-12-31";

/** The same day of the month, or the last one before it. */
export const inMonths = (count: number, now = new Date()): string => plusMonths(isoDay(now), count);

export function inDays(count: number, now = new Date()): string {
  const [year, month, day] = partsOf(now);
  return utcDay(year, month, day + count);
}

const partsOf = (now: Date) => isoDay(now).split("-").map(Number) as [number, number, number];
const utcDay = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

const oneDay = 86_400_000;

/** Adds days; a day has no hours here, so that no change of the clock can shift it. */
export const plusDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + count * oneDay).toISOString().slice(0, 10);

/** The same day of the month, or the last one before it. */
export function plusMonths(from: string, count: number): string {
  const [year, month, day] = from.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return utcDay(year, month + count, Math.min(day, last));
}

export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / oneDay;

/** The Monday of its week, whatever day weeks begin with where the reader is. */
export const mondayOf = (day: string): string =>
  plusDays(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7));

/**
 * A day in a sentence: "14 January"; of another year "14 January 2025". Read as a time a day is
 * midnight in Greenwich, which is the day before further west.
 */
export const sayDay = (day: string): string => formatDay(day, "UTC");

/** A day in a row: "14 Jan"; of another year "14 Jan 2025". */
export const sayShortDay = (day: string): string => formatShortDay(day, "UTC");

/** "14 Jan" of any year, below a rule that says by its order which year it is. */
export const sayAxisDay = (day: string): string => sayShortDay(day).replace(/ \d{4}$/, "");

/** "January"; of another year "January 2025". */
export const sayMonth = (day: string): string => sayDay(day).replace(/^\d+\.? /, "");

/** "14 January 2026" in each year, for a text that is kept and read in another one. */
export const sayLastingDay = (day: string): string => formatLastingDay(day, "UTC");

/** "Tuesday 19 January"; of another year "Tuesday 19 January 2027". */
export const sayWeekday = (day: string): string => formatFullDay(day, "UTC");

/** The day of a time, where the member is. */
export const dayOf = (instant: string): string => isoDay(new Date(instant));
