import { queryOptions } from "@tanstack/react-query";
import { client, slugOf, versioned } from "../../../shared/api";

const at = (surveyId: string) => ({ params: { path: { surveyId } } });

export const selfRatingQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["self-rating", surveyId],
    queryFn: () => versioned(client.GET("/api/surveys/{surveyId}/self-rating", at(surveyId))),
  });

/** What the lead gave themselves in the same item the last time; null before they have. */
export const lastRatingQuery = (surveyId: string, questionId: string) =>
  queryOptions({
    queryKey: ["self-rating", surveyId, "last", questionId],
    queryFn: async () => {
      try {
        const query = { kind: "item", key: questionId } as const;
        const { value } = await versioned(client.GET("/api/thread", { params: { query } }));
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
