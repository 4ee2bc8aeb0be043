import { daysBetween, sayShortDay, today } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import type { Contact } from "../../../shared/talk";

/** Days are counted up to here, and weeks from here on. */
const fortnight = 14;

/** Days, or weeks from the second one on. */
export function sizeOf(days: number): { unit: "days" | "weeks"; count: number } {
  return days < fortnight
    ? { unit: "days", count: days }
    : { unit: "weeks", count: Math.round(days / 7) };
}

const agoTexts = {
  days: msg("{{count}} day ago | {{count}} days ago"),
  weeks: msg("{{count}} week ago | {{count}} weeks ago"),
};

/** "7 weeks ago", "yesterday". */
export function useAgo(): (days: number) => string {
  const t = useT();
  return (days) => {
    if (days <= 0) return t("today");
    if (days === 1) return t("yesterday");
    const { unit, count } = sizeOf(days);
    return t(agoTexts[unit], { count });
  };
}

/** "every two weeks", "every 10 days". */
export function useEvery(): (days: number) => string {
  const t = useT();
  return (days) =>
    days % 7 === 0
      ? t("every week | every {{words}} weeks", { count: days / 7 })
      : t("every day | every {{words}} days", { count: days });
}

/** "7 weeks ago"; where a one-on-one is planned, a pause is on or the frequency is over, that. */
export function useLastContact({ lastContactOn, nextTalk, pausedUntil, until }: Contact): string {
  const t = useT();
  const ago = useAgo();
  if (nextTalk) return t("one-on-one on {{day}}", { day: sayShortDay(nextTalk.day) });
  if (pausedUntil && pausedUntil >= today()) {
    return t("paused until {{day}}", { day: sayShortDay(pausedUntil) });
  }
  if (until && until < today()) return t("ended on {{day}}", { day: sayShortDay(until) });
  return lastContactOn ? ago(daysBetween(lastContactOn, today())) : t("no contact yet");
}
