import { useMutation } from "@tanstack/react-query";
import {
  adviceChanged,
  boardsQuery,
  client,
  ifMatch,
  queries,
  slugOf,
  versioned,
} from "../../../shared/api";
import { publicationQuery } from "../queries";
import { decidedQuery, repliesQuery } from "./queries";
import { forgetChoice } from "./storedChoice";
import { forgetDraft } from "./storedDraft";
import type { BoardTelling, SurveyTelling } from "./types";

/** Holds what one press sends: of the survey, of its board, or of both. */
export type Telling = {
  survey?: { id: string; etag: string; body: SurveyTelling } | undefined;
  board?: { id: string; etag: string; body: BoardTelling } | undefined;
};

/** The words are out, and the decisions failed. */
export class HalfTold extends Error {
  constructor(readonly why: unknown) {
    super("The decisions could not be published");
  }
}

async function tellSurvey({ id, etag, body }: NonNullable<Telling["survey"]>) {
  const path = { surveyId: id };
  const changed = await versioned(
    client.PATCH("/api/surveys/{surveyId}/publication", {
      params: { path, ...ifMatch(etag) },
      body,
    }),
  );
  if (body.published) forgetDraft(id);
  queries.setQueryData(publicationQuery(id).queryKey, changed);
  // What an agenda says of advice depends on it.
  void adviceChanged(id);
  return changed;
}

async function tellBoard({ id, etag, body }: NonNullable<Telling["board"]>) {
  const path = { boardId: id };
  const changed = await versioned(
    client.PATCH("/api/boards/{boardId}/publication", { params: { path, ...ifMatch(etag) }, body }),
  );
  if (body.published) forgetChoice(id);
  queries.setQueryData(repliesQuery(id).queryKey, changed);
  void queries.invalidateQueries({ queryKey: decidedQuery(id).queryKey });
  return changed;
}

/**
 * Publishes, changes or withdraws, from the versions that the lead saw when they began: first what is of the survey, then
 * the decisions on its board.
 */
export function useTelling() {
  return useMutation({
    mutationFn: async ({ survey, board }: Telling) => {
      const said = survey && (await tellSurvey(survey));
      try {
        return { said, decided: board && (await tellBoard(board)) };
      } catch (error) {
        throw said ? new HalfTold(error) : error;
      }
    },
    onError: async (error, { survey, board }) => {
      const slug = slugOf(error instanceof HalfTold ? error.why : error);
      if (!["changed-meanwhile", "told-elsewhere"].includes(slug)) return;
      await Promise.all([
        survey && queries.invalidateQueries({ queryKey: publicationQuery(survey.id).queryKey }),
        // Also matches the board, whose key begins with that of its publication.
        board && queries.invalidateQueries({ queryKey: repliesQuery(board.id).queryKey }),
      ]);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: boardsQuery.queryKey }),
  });
}
