import { queryOptions } from "@tanstack/react-query";
import { client, versioned } from "../../shared/api";

/** Results never change once they were written. */
export const resultsQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["results", surveyId],
    queryFn: async () =>
      (
        await versioned(
          client.GET("/api/surveys/{surveyId}/results", { params: { path: { surveyId } } }),
        )
      ).value,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const marksQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["marks", surveyId],
    queryFn: async () =>
      (
        await versioned(
          client.GET("/api/surveys/{surveyId}/marks", { params: { path: { surveyId } } }),
        )
      ).value.commentIds,
  });

export const publicationQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["publication", surveyId],
    queryFn: () =>
      versioned(
        client.GET("/api/surveys/{surveyId}/publication", { params: { path: { surveyId } } }),
      ),
  });
