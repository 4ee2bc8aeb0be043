import { allQuery, bodyQuery } from "./operationQueries";

export const boardsQuery = allQuery("/api/boards");

/** The query reads the board of the page; queued changes are applied on top. */
export const boardQuery = (boardId: string) => ({
  ...bodyQuery("/api/boards/{boardId}", { boardId }),
  staleTime: Number.POSITIVE_INFINITY,
});
