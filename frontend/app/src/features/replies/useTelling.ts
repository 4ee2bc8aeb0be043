import { useMutation } from "@tanstack/react-query";
import { client, ifMatch, queries, slugOf, type Versioned, versioned } from "../../shared/api";
import { forget } from "./kept";
import { decidedQuery, repliesQuery } from "./queries";
import type { Change, Publication } from "./types";

/** Publishes, changes or takes back, from the versions of board and publication that the page shows. */
export function useTelling(boardId: string, { etag }: Versioned<Publication>) {
  const { queryKey } = repliesQuery(boardId);
  const readDecidedAnew = () =>
    void queries.invalidateQueries({ queryKey: decidedQuery(boardId).queryKey });
  return useMutation({
    mutationFn: (body: Change) =>
      versioned(
        client.PATCH("/api/boards/{boardId}/publication", {
          params: { path: { boardId }, ...ifMatch(etag) },
          body,
        }),
      ),
    onSuccess: (changed) => {
      forget(boardId);
      queries.setQueryData(queryKey, changed);
      readDecidedAnew();
    },
    onError: (error) => {
      if (slugOf(error) !== "changed-meanwhile") return;
      void queries.invalidateQueries({ queryKey });
      readDecidedAnew();
    },
  });
}
