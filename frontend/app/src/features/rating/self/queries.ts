import { queryOptions } from "@tanstack/react-query";
import { below, readFrom, slugOf, versionedQuery } from "../../../shared/api";

export const selfRatingQuery = (surveyId: string) =>
  versionedQuery("/api/surveys/{surveyId}/self-rating", { surveyId });

/** The query reads the lead's last rating of the same item; null before the first. */
export const lastRatingQuery = (surveyId: string, questionId: string) =>
  queryOptions({
    queryKey: [...below("/api/surveys/{surveyId}/self-rating", { surveyId }), "last", questionId],
    queryFn: async () => {
      try {
        const { value } = await readFrom("/api/thread", { kind: "item", key: questionId });
        return (
          value.ratings.flatMap(({ questionId: item, surveyId: id, self, closedAt }) =>
            item === questionId && id !== surveyId && self !== undefined
              ? [{ self, closedAt }]
              : [],
          )[0] ?? null
        );
      } catch (error) {
        if (slugOf(error) === "not-found") return null;
        throw error;
      }
    },
  });
