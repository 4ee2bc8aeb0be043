import { queryOptions } from "@tanstack/react-query";
import { client, versioned } from "../../../shared/api";

const of = (boardId: string) => ({ params: { path: { boardId } } });

/** The board as its own page last saved it; that page keeps its own copy. */
export const decidedQuery = (boardId: string) =>
  queryOptions({
    queryKey: ["replies", boardId, "board"],
    queryFn: async () => (await versioned(client.GET("/api/boards/{boardId}", of(boardId)))).value,
  });

/** What the lead kept as evidence, the latest day first: of a theme, or of anything. */
export const themeEvidenceQuery = (themeId?: string) =>
  queryOptions({
    queryKey: ["growth", "entries", "evidence", themeId],
    queryFn: async () => {
      const thread = themeId && ({ threadKind: "theme", threadKey: themeId } as const);
      const query = { ...thread, evidence: true, limit: 20 };
      return (await versioned(client.GET("/api/entries", { params: { query } }))).value.items;
    },
  });

export const repliesQuery = (boardId: string) =>
  queryOptions({
    queryKey: ["replies", boardId],
    queryFn: () => versioned(client.GET("/api/boards/{boardId}/publication", of(boardId))),
  });
