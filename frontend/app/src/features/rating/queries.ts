import { queryOptions } from "@tanstack/react-query";
import { client, versioned } from "../../shared/api";
import type { GapsSummary } from "./types";

/** The latest one with anything to see; the latest of all where none has. */
export const latestShown = (list: GapsSummary[]): GapsSummary | undefined =>
  list.find(({ tooFew }) => !tooFew) ?? list[0];

export const ladderQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["ladder", surveyId],
    queryFn: async () =>
      (
        await versioned(
          client.GET("/api/surveys/{surveyId}/gaps/ladder", { params: { path: { surveyId } } }),
        )
      ).value,
  });

/** @param since a day; evidence of all days without one */
export const ratingEvidenceQuery = (questionId: string, since: string | undefined) =>
  queryOptions({
    queryKey: ["growth", "entries", "item", questionId, since],
    queryFn: async () => {
      const query = {
        ...({ threadKind: "item", threadKey: questionId, evidence: true, limit: 5 } as const),
        ...(since && { since }),
      };
      return (await versioned(client.GET("/api/entries", { params: { query } }))).value;
    },
  });
