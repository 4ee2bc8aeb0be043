import { queryOptions } from "@tanstack/react-query";
import { keyOf, readFrom, versionedQuery } from "../../shared/api";
import { chainOf } from "./chain/chain";

export const marksQuery = (surveyId: string) =>
  queryOptions({
    queryKey: keyOf("/api/surveys/{surveyId}/marks", { surveyId }),
    queryFn: async () => {
      const { value } = await readFrom("/api/surveys/{surveyId}/marks", { surveyId });
      return value.commentIds.map((id) => ({ id }));
    },
  });

/** What became of the comments; it changes on other pages. */
export const commentChainQuery = (surveyId: string) =>
  queryOptions({
    queryKey: keyOf("/api/surveys/{surveyId}/chain", { surveyId }),
    queryFn: async () =>
      chainOf((await readFrom("/api/surveys/{surveyId}/chain", { surveyId })).value),
  });

export const publicationQuery = (surveyId: string) =>
  versionedQuery("/api/surveys/{surveyId}/publication", { surveyId });
