import { bodyQuery, client, homeQuery, queries } from "../../shared/api";
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

/** The next step depends on it, on every device of the lead. */
export async function reportRead(surveyId: string): Promise<void> {
  await client.POST("/api/surveys/{surveyId}/results/read", { params: { path: { surveyId } } });
  await queries.invalidateQueries({ queryKey: homeQuery.queryKey });
}
