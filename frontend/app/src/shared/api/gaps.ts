import { queryOptions } from "@tanstack/react-query";
import { client, type Schemas } from "./client";
import { everyPage } from "./pages";
import { versioned } from "./versioned";

/** The surveys that can be looked at, the latest first. */
export const gapsListQuery = queryOptions({
  queryKey: ["gaps"],
  queryFn: () =>
    everyPage<Schemas["GapsSummary"]>((query) =>
      client.GET("/api/rated-surveys", { params: { query } }),
    ),
});

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
