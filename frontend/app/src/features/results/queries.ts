import { queryOptions } from "@tanstack/react-query";
import { client, homeQuery, queries, versioned } from "../../shared/api";
import { chainOf } from "./chain/chain";

export const marksQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["marks", surveyId],
    queryFn: async () =>
      (
        await versioned(
          client.GET("/api/surveys/{surveyId}/marks", { params: { path: { surveyId } } }),
        )
      ).value.commentIds.map((id) => ({ id })),
  });

/** What became of the comments; it changes on other pages. */
export const commentChainQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["chain", surveyId],
    queryFn: async () =>
      chainOf(
        (
          await versioned(
            client.GET("/api/surveys/{surveyId}/chain", { params: { path: { surveyId } } }),
          )
        ).value,
      ),
  });

export const publicationQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["publication", surveyId],
    queryFn: () =>
      versioned(
        client.GET("/api/surveys/{surveyId}/publication", { params: { path: { surveyId } } }),
      ),
  });

/** The next step depends on it, on every device of the lead. */
export async function reportRead(surveyId: string): Promise<void> {
  await client.POST("/api/surveys/{surveyId}/results/read", { params: { path: { surveyId } } });
  await queries.invalidateQueries({ queryKey: homeQuery.queryKey });
}
