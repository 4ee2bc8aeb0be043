import { formatDay, formatShortDay, formatWeekday } from "./i18n";

/* Days as "2026-07-01": without a time, the reader's own. */

export const today = (): string => isoDay(new Date());

/** Whether the server takes it (`StrictDates.java`). While its year is typed, it passes through the first centuries. */
export const isDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && day >= "1970";

/** The last day that can be. */
export const lastDay = "9999-12-31";

/** The same day of the month, or the last one before it. */
export function inMonths(count: number, now = new Date()): string {
  const day = new Date(now.getFullYear(), now.getMonth() + count + 1, 0).getDate();
  const then = new Date(now.getFullYear(), now.getMonth() + count, Math.min(day, now.getDate()));
  return isoDay(then);
}

export const inDays = (count: number, now = new Date()): string =>
  isoDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + count));

/** Read as a time it is midnight in Greenwich, which is the day before further west. */
export const sayDay = (day: string): string => formatDay(day, "UTC");

/** "14 Jan". */
export const sayShortDay = (day: string): string => formatShortDay(day, "UTC");

/** "Tuesday 19 January 2027". */
export const sayWeekday = (day: string): string => `${formatWeekday(day, "UTC")} ${sayDay(day)}`;

/** The day of a time, where the reader is. */
export const dayOf = (instant: string): string => isoDay(new Date(instant));

const isoDay = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
