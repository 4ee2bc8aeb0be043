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
