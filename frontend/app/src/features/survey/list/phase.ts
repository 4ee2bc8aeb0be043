import { heldBack } from "../../../shared/api";
import type { SurveySummary } from "../types";

/** Names where a survey stands for its lead: its state, or what delays its results. */
export type Phase = SurveySummary["state"] | "opening" | "held-back";

export function phaseOf(survey: SurveySummary, now: Date): Phase {
  const { state, closesAt, resultsReady } = survey;
  if (heldBack(survey)) return "held-back";
  const opening =
    (state === "running" && new Date(closesAt) <= now) || (state === "closed" && !resultsReady);
  return opening ? "opening" : state;
}

/** A page that opens a draft chooses its audience within this time, in milliseconds. */
const opening = 10_000;

/** Tells whether the lead has changed a draft, and not only opened it. */
export const isBegun = ({ createdAt, changedAt }: SurveySummary): boolean =>
  Date.parse(changedAt) - Date.parse(createdAt) > opening;
