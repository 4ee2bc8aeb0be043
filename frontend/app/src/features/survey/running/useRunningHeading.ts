import { formatTime, msg, useT } from "../../../shared/i18n";
import type { Counts, Survey } from "../types";
import { timeLeft } from "./days";

/** Tells whether everyone has answered, or declined. */
export const isComplete = (counts: Counts | undefined): boolean =>
  counts !== undefined &&
  (counts.closable || (counts.invited > 0 && counts.answered === counts.invited));

const headings = {
  none: msg("{{answered}}, and the time is up"),
  days: msg("{{answered}}, with {{count}} day left | {{answered}}, with {{count}} days left"),
  weeks: msg("{{answered}}, with {{count}} week left | {{answered}}, with {{count}} weeks left"),
  minutes: msg("{{answered}}, with less than an hour left"),
  day: msg("{{answered}}, with one day left"),
  week: msg("{{answered}}, with one week left"),
  hours: msg("{{answered}}, with {{count}} hour left | {{answered}}, with {{count}} hours left"),
};

/** The finding: how many have answered, and how much time is left. */
export function useRunningHeading(survey: Survey, counts: Counts | undefined, now: Date): string {
  const t = useT();
  const m = counts?.invited ?? survey.invited ?? 0;
  const n = counts?.answered ?? 0;
  if (survey.opensAt && new Date(survey.opensAt) > now) {
    return t(
      "One person will be asked from {{day}} | {{first}} people will be asked from {{day}}",
      { count: m, day: formatTime(survey.opensAt, survey.zone) },
    );
  }
  if (isComplete(counts))
    return n === m
      ? t("The one person you asked has answered | All {{count}} people have answered", {
          count: m,
        })
      : t("Everyone has answered or declined");
  const answered =
    m === 1
      ? t("The one person you asked hasn’t answered yet")
      : t("{{count}} of {{m}} people has answered | {{count}} of {{m}} people have answered", {
          count: n,
          m,
        });
  const left = timeLeft(now, new Date(survey.closesAt));
  return t(headings[left.unit], { answered, count: "count" in left ? left.count : 1 });
}
