import { queryOptions } from "@tanstack/react-query";
import { client, versioned } from "../../../shared/api";

const of = (boardId: string) => ({ params: { path: { boardId } } });

/** The board as its own page last saved it; that page keeps its own copy. */
export const decidedQuery = (boardId: string) =>
  queryOptions({
    queryKey: ["replies", boardId, "board"],
    queryFn: async () => (await versioned(client.GET("/api/boards/{boardId}", of(boardId)))).value,
  });

export const repliesQuery = (boardId: string) =>
  queryOptions({
    queryKey: ["replies", boardId],
    queryFn: () => versioned(client.GET("/api/boards/{boardId}/publication", of(boardId))),
  });
