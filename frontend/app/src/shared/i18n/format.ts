import { language } from "./language";

const locale = () => (language() === "de" ? "de-DE" : "en-GB");

/** "27 November 2026, 18:00", in the reader's zone unless another is given. */
export function formatTime(instant: string, zone?: string): string {
  const at = new Date(instant);
  return `${formatDay(instant, zone)}, ${new Intl.DateTimeFormat(locale(), {
    hour: "2-digit",
    minute: "2-digit",
    ...(zone ? { timeZone: zone } : {}),
  }).format(at)}`;
}

/** "27 November 2026". */
export function formatDay(instant: string, zone?: string): string {
  return new Intl.DateTimeFormat(locale(), {
    day: "numeric",
    month: "long",
    year: "numeric",
    ...(zone ? { timeZone: zone } : {}),
  }).format(new Date(instant));
}

/** "27 Nov". */
export function formatShortDay(instant: string, zone?: string): string {
  return new Intl.DateTimeFormat(locale(), {
    day: "numeric",
    month: "short",
    ...(zone ? { timeZone: zone } : {}),
  }).format(new Date(instant));
}

/** "Friday". */
export function formatWeekday(instant: string, zone?: string): string {
  return new Intl.DateTimeFormat(locale(), {
    weekday: "long",
    ...(zone ? { timeZone: zone } : {}),
  }).format(new Date(instant));
}

/** "a, b and c". */
export const formatList = (parts: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: "conjunction" }).format(parts);

export const formatNumber = (value: number): string =>
  new Intl.NumberFormat(locale()).format(value);

/** The reader's own zone. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
