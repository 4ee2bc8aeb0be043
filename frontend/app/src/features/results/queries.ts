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

/** The query reads what came of the comments, which changes on other pages. */
export const commentChainQuery = (surveyId: string) =>
  queryOptions({
    queryKey: keyOf("/api/surveys/{surveyId}/chain", { surveyId }),
    queryFn: async () =>
      chainOf((await readFrom("/api/surveys/{surveyId}/chain", { surveyId })).value),
  });

export const publicationQuery = (surveyId: string) =>
  versionedQuery("/api/surveys/{surveyId}/publication", { surveyId });
