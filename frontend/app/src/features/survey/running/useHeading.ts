import { formatTime, useStrings } from "../../../shared/i18n";
import type { Counts, Survey } from "../types";
import { timeLeft } from "./days";
import { runningStrings } from "./strings";

/** Nobody is waited for any more: everybody has answered, or declined. */
export const isComplete = (counts: Counts | undefined): boolean =>
  counts !== undefined &&
  (counts.closable || (counts.invited > 0 && counts.answered === counts.invited));

/** The finding: how many have answered, and how much time is left. */
export function useHeading(survey: Survey, counts: Counts | undefined, now: Date): string {
  const say = useStrings(runningStrings);
  const m = counts?.invited ?? survey.invited ?? 0;
  const n = counts?.answered ?? 0;
  if (survey.opensAt && new Date(survey.opensAt) > now) {
    return say("h1.early", { count: m, day: formatTime(survey.opensAt, survey.zone) });
  }
  if (isComplete(counts)) return n === m ? say("h1.all", { count: m }) : say("h1.nobody-left");
  const answered = m === 1 ? say("so-far.only") : say("so-far", { count: n, m });
  const left = timeLeft(now, new Date(survey.closesAt));
  return say(`h1.${left.unit}`, { answered, count: "count" in left ? left.count : 1 });
}
