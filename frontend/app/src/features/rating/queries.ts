import { bodyQuery } from "../../shared/api";
import type { GapsSummary } from "./types";

/** The latest one with anything to see; the latest of all where none has. */
export const latestShown = (list: GapsSummary[]): GapsSummary | undefined =>
  list.find(({ tooFew }) => !tooFew) ?? list[0];

export const ladderQuery = (surveyId: string) =>
  bodyQuery("/api/surveys/{surveyId}/gaps/ladder", { surveyId });

/** @param since a day; evidence of all days without one */
export const ratingEvidenceQuery = (questionId: string, since: string | undefined) =>
  bodyQuery("/api/entries", {
    ...{ threadKind: "item", threadKey: questionId, evidence: true, limit: 5, since },
  });
