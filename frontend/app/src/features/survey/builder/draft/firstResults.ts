import { instantOf } from "../../time/zones";
import type { PrivacyPreview, Survey } from "../../types";

const aDay = 86_400_000;

/**
 * Says when the lead can read the first answers: at a time, or as soon as everyone has answered.
 */
export type FirstResults = { at: Date; why: "notice" | "closing" } | "all-answered";

/**
 * Predicts when the first answers can be read. If the lead hands out all links, a survey stays open
 * for a day after it opens. If some of the links are theirs, it closes at its time, or with a day's
 * notice. Otherwise it can be closed once everyone has answered.
 */
export function firstResults(
  {
    closesLocal,
    opensLocal,
    zone,
    delivery,
  }: Pick<Survey, "closesLocal" | "opensLocal" | "zone" | "delivery">,
  preview: Pick<PrivacyPreview, "handedOut" | "takenAtLaunch"> | undefined,
  now: Date,
): FirstResults {
  const closing = instantOf(closesLocal, zone);
  const opens = opensLocal ? instantOf(opensLocal, zone) : now;
  const begins = opens > now ? opens : now;
  const byLead = delivery === "links" || preview?.handedOut === "printed";
  if (!byLead && (preview?.takenAtLaunch ?? 0) === 0) return "all-answered";
  const notice = new Date(begins.getTime() + aDay);
  return notice < closing ? { at: notice, why: "notice" } : { at: closing, why: "closing" };
}
