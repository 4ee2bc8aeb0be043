import { fromDate, parseDateTime, toCalendarDateTime, toZoned } from "@internationalized/date";

const minute = 60_000;

/** UTC and every zone the browser knows, with `chosen` among them even when it goes by an older name. */
export function zones(chosen: string): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return [...new Set(["UTC", chosen].filter((zone) => !known.includes(zone))), ...known];
}

/** `2026-11-27T18:00` in a zone as an instant; in an hour that the clocks skip, the hour after it. */
export function instantOf(local: string, zone: string): Date {
  return toZoned(parseDateTime(local), zone, "compatible").toDate();
}

/** An instant as `2026-11-27T18:00` on the clocks of a zone. */
export function localOf(instant: Date, zone: string): string {
  return toCalendarDateTime(fromDate(instant, zone)).toString().slice(0, 16);
}

/** Tells whether the clocks of the zone jump over this local time in spring. */
export const isSkipped = (local: string, zone: string): boolean =>
  localOf(instantOf(local, zone), zone) !== local;

/** Minutes east of Greenwich on the zone's clocks at an instant. */
export const offsetAt = (instant: Date, zone: string): number =>
  fromDate(instant, zone).offset / minute;

/**
 * The day on which the zone's clocks change between two instants, as an instant within that day; absent when they
 * do not change, or change there and back.
 */
export function clockChange(from: Date, to: Date, zone: string): Date | undefined {
  if (offsetAt(from, zone) === offsetAt(to, zone)) return undefined;
  let [low, high] = [from.getTime(), to.getTime()];
  const before = offsetAt(from, zone);
  while (high - low > minute) {
    const middle = (low + high) / 2;
    if (offsetAt(new Date(middle), zone) === before) low = middle;
    else high = middle;
  }
  return new Date(high);
}

/** `Europe/Berlin` -> `Berlin`, `America/Argentina/Buenos_Aires` -> `Buenos Aires`. */
export const placeOf = (zone: string): string =>
  (zone.split("/").pop() ?? zone).replaceAll("_", " ");

/** Minutes as `UTC+1`, `UTC−3:30`. */
export function offsetName(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60;
  const sign = minutes < 0 ? "−" : "+";
  return `UTC${sign}${Math.floor(size / 60)}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}
