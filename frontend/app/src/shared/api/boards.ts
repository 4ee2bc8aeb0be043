import { queryOptions } from "@tanstack/react-query";
import { client, type Schemas } from "./client";
import { everyPage } from "./pages";
import { versioned } from "./versioned";

export const boardsQuery = queryOptions({
  queryKey: ["boards"],
  queryFn: () =>
    everyPage<Schemas["BoardSummary"]>((query) => client.GET("/api/boards", { params: { query } })),
});

/** What the board's page draws; what waits in the queue goes on top. */
export const boardQuery = (boardId: string) =>
  queryOptions({
    queryKey: ["boards", boardId],
    queryFn: async () =>
      (await versioned(client.GET("/api/boards/{boardId}", { params: { path: { boardId } } })))
        .value,
    staleTime: Number.POSITIVE_INFINITY,
  });
