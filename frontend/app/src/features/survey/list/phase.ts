import { heldBack } from "../../../shared/api";
import type { SurveySummary } from "../types";

/** Where a survey stands for its lead: its state, or what holds its results up. */
export type Phase = SurveySummary["state"] | "opening" | "held-back";

export function phaseOf(survey: SurveySummary, now: Date): Phase {
  const { state, closesAt, resultsReady } = survey;
  if (heldBack(survey)) return "held-back";
  const opening =
    (state === "running" && new Date(closesAt) <= now) || (state === "closed" && !resultsReady);
  return opening ? "opening" : state;
}

/** How long a page takes to choose whom a draft asks, after it has opened it. In milliseconds. */
const opening = 10_000;

/** Whether the lead has changed a draft, and not only opened it. */
export const isBegun = ({ createdAt, changedAt }: SurveySummary): boolean =>
  Date.parse(changedAt) - Date.parse(createdAt) > opening;
