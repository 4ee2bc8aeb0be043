import { allQuery, bodyQuery } from "./operationQueries";

export const boardsQuery = allQuery("/api/boards");

/** What the board's page draws; what waits in the queue goes on top. */
export const boardQuery = (boardId: string) => ({
  ...bodyQuery("/api/boards/{boardId}", { boardId }),
  staleTime: Number.POSITIVE_INFINITY,
});
