import { useMutation } from "@tanstack/react-query";
import { client, ifMatch, queries, slugOf, versioned } from "../../../shared/api";
import { decidedQuery, repliesQuery } from "./queries";
import { forgetChoice } from "./storedChoice";
import type { Change } from "./types";

/** Publishes, changes or takes back, from the versions of board and publication that the lead saw when they began. */
export function useTelling(boardId: string, etag: string) {
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
    onSuccess: (changed, { published }) => {
      if (published) forgetChoice(boardId);
      queries.setQueryData(queryKey, changed);
      readDecidedAnew();
    },
    onError: async (error) => {
      if (!["changed-meanwhile", "told-elsewhere"].includes(slugOf(error))) return;
      // Also matches the board, whose key begins with that of its publication.
      await queries.invalidateQueries({ queryKey });
    },
  });
}
