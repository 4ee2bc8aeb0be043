import { language } from "./language";

/** The zone of who is signed in; without one that of the device counts. */
let member: string | undefined;
let days: Intl.DateTimeFormat | undefined;

/** Sets the zone of "today" and times. An unknown zone counts as none. */
export function liveIn(zone: string | undefined): void {
  try {
    // A formatter takes half a millisecond to make, and every row of a list asks for today.
    days = zone === undefined ? undefined : new Intl.DateTimeFormat("sv", { timeZone: zone });
    member = zone;
  } catch {
    liveIn(undefined);
  }
}

/** "2026-11-27". */
export const isoDay = (at: Date): string => (days ?? new Intl.DateTimeFormat("sv")).format(at);

const locale = () => (language() === "de" ? "de-DE" : "en-GB");

/** A day in a sentence: "27 November"; of another year "27 November 2025". */
export const formatDay = (instant: string, zone?: string): string =>
  formatBy(instant, zone, { day: "numeric", month: "long", ...yearOf(instant, zone) });

/** A day in a row: "27 Nov"; of another year "27 Nov 2025". */
export const formatShortDay = (instant: string, zone?: string): string =>
  formatBy(instant, zone, { day: "numeric", month: "short", ...yearOf(instant, zone) });

/** "27 November 2026" in each year, for a text that is kept and read in another one. */
export const formatLastingDay = (instant: string, zone?: string): string =>
  formatBy(instant, zone, { day: "numeric", month: "long", year: "numeric" });

/** "27 November, 18:00", in the reader's zone unless another is given. */
export const formatTime = (instant: string, zone?: string): string =>
  `${formatDay(instant, zone)}, ${formatClock(instant, zone)}`;

/** "Friday 27 November"; of another year "Friday 27 November 2025". */
export const formatFullDay = (instant: string, zone?: string): string =>
  [formatWeekday(instant, zone), formatDay(instant, zone)].join(language() === "de" ? ", " : " ");

/** "Friday 27 November, 18:00". */
export const formatFullTime = (instant: string, zone?: string): string =>
  `${formatFullDay(instant, zone)}, ${formatClock(instant, zone)}`;

/** "Fri 27 Nov, 18:00"; of another year "Fri 27 Nov 2025, 18:00". */
export const formatShortTime = (instant: string, zone?: string): string =>
  `${formatBy(instant, zone, {
    weekday: "short",
    day: "numeric",
    month: "short",
    ...yearOf(instant, zone),
  }).replace(",", "")}, ${formatClock(instant, zone)}`;

/** "Friday". */
export const formatWeekday = (instant: string, zone?: string): string =>
  formatBy(instant, zone, { weekday: "long" });

/** "Fri". */
export const formatShortWeekday = (instant: string, zone?: string): string =>
  formatBy(instant, zone, { weekday: "short" });

/** "November". */
export const formatMonth = (instant: string, zone?: string): string =>
  formatBy(instant, zone, { month: "long" });

/** "18:00". */
export const formatClock = (instant: string, zone?: string): string =>
  formatBy(instant, zone, { hour: "2-digit", minute: "2-digit" });

/** The year of a day is written unless it is this one. */
function yearOf(instant: string, zone: string | undefined): Intl.DateTimeFormatOptions {
  const at = new Date(instant);
  const year = new Intl.DateTimeFormat("sv", { year: "numeric", timeZone: zone ?? member });
  return year.format(at) === isoDay(new Date()).slice(0, 4) ? {} : { year: "numeric" };
}

const formatBy = (instant: string, zone: string | undefined, how: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(), { ...how, timeZone: zone ?? member }).format(new Date(instant));

/** "a, b and c". */
export const formatList = (parts: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: "conjunction" }).format(parts);

// A formatter takes longer to make than a whole page of numbers to write.
const numbers = {
  "en-GB": new Intl.NumberFormat("en-GB"),
  "de-DE": new Intl.NumberFormat("de-DE"),
};

export const formatNumber = (value: number): string => numbers[locale()].format(value);

/** An amount of a currency, with cents only where there are some. */
export const formatMoney = (value: number, currency: string): string =>
  new Intl.NumberFormat(locale(), {
    ...{ style: "currency", currency },
    ...(Number.isInteger(value) && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
  }).format(value);

/** "6.0": a mean always shows its one decimal. */
export const formatMean = (value: number): string =>
  new Intl.NumberFormat(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    value,
  );

/** The zone that the browser says its device is in, whether or not others know that name. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The member's zone, before they have one that of the device; UTC where the browser names none that others know, such as `Etc/Unknown` or `EST`. */
export function ownZone(): string {
  if (member) return member;
  const zone = deviceZone();
  return Intl.supportedValuesOf("timeZone").includes(zone) ? zone : "UTC";
}
