import { queryOptions } from "@tanstack/react-query";
import { bodyQuery, itemsQuery, versionedQuery } from "../../../shared/api";

/** The board as its own page last saved it; that page keeps its own copy. */
export const decidedQuery = (boardId: string) => {
  const query = bodyQuery("/api/boards/{boardId}", { boardId });
  return queryOptions({ ...query, queryKey: [...query.queryKey, "decided"] });
};

/** The query reads entries that the lead marked as evidence, latest first: for a theme, or all. */
export const themeEvidenceQuery = (themeId?: string) =>
  itemsQuery("/api/entries", {
    ...(themeId && ({ threadKind: "theme", threadKey: themeId } as const)),
    ...{ evidence: true, limit: 20 },
  });

export const repliesQuery = (boardId: string) =>
  versionedQuery("/api/boards/{boardId}/publication", { boardId });
