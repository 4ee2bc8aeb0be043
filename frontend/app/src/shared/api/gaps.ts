import { queryOptions } from "@tanstack/react-query";
import { client } from "./client";
import { versioned } from "./versioned";

/**
 * @param compare the id of an earlier cycle, empty for none
 */
export const gapsQuery = (surveyId: string, compare = "") =>
  queryOptions({
    queryKey: ["gaps", surveyId, compare],
    queryFn: async () =>
      (
        await versioned(
          client.GET("/api/surveys/{surveyId}/gaps", {
            params: { path: { surveyId }, query: compare ? { compare } : {} },
          }),
        )
      ).value,
  });
