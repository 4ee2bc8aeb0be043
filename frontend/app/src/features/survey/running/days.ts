const day = 86_400_000;

/** The rule of a running survey: positions are shares of the whole time, 0 at the start and 1 at the close. */
export interface DayRule {
  /** These ticks mark each day since launch, or each week if it runs longer than six weeks. */
  ticks: number[];
  /** The line is filled up to here. */
  now: number;
  /** Answering begins here, if that is later than now. */
  opens?: number;
}

/** Places launch, days, now and an opening that is still ahead between launch and close. */
export function dayRule(launched: Date, now: Date, closes: Date, opens?: Date): DayRule {
  const length = Math.max(closes.getTime() - launched.getTime(), 1);
  const at = (instant: Date) =>
    Math.min(1, Math.max(0, (instant.getTime() - launched.getTime()) / length));
  const step = length > 42 * day ? 7 * day : day;
  const ticks = Array.from({ length: Math.ceil(length / step) }, (_, i) => (i * step) / length);
  return { ticks, now: at(now), ...(opens && opens > now ? { opens: at(opens) } : {}) };
}

export type TimeLeft =
  | { unit: "none" | "minutes" | "day" | "week" }
  | { unit: "hours" | "days" | "weeks"; count: number };

/**
 * Says how long is left, as people say it: a week is 7 days give or take half a day, hours end at a
 * day and a half.
 */
export function timeLeft(now: Date, closes: Date): TimeLeft {
  const left = closes.getTime() - now.getTime();
  if (left <= 0) return { unit: "none" };
  const hours = left / 3_600_000;
  if (hours < 1) return { unit: "minutes" };
  if (hours < 22) return { unit: "hours", count: Math.round(hours) };
  if (hours < 36) return { unit: "day" };
  const days = Math.round(left / day);
  if (days === 7) return { unit: "week" };
  return days >= 14 && days % 7 === 0
    ? { unit: "weeks", count: days / 7 }
    : { unit: "days", count: days };
}
