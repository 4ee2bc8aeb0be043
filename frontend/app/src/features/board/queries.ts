import { queryOptions, useQuery } from "@tanstack/react-query";
import {
  boardQuery,
  bodyQuery,
  client,
  ifMatch,
  queries,
  readFrom,
  type Schemas,
} from "../../shared/api";
import { isNotFound } from "./state/failures";
import type { Board, Synthesis } from "./types";

const path = (boardId: string) => ({ params: { path: { boardId } } });

export { boardQuery };

/** The query reads what people said face to face; no other page shows it. */
export const heardQuery = (boardId: string) =>
  bodyQuery("/api/boards/{boardId}/heard-notes", { boardId });

export const boardVersion = async (boardId: string): Promise<string> =>
  (await readFrom("/api/boards/{boardId}", { boardId })).etag;

/** A running synthesis is polled this often, in milliseconds. */
const often = 1_000;

export const isUnderWay = ({ state }: Pick<Synthesis, "state">): boolean =>
  state === "waiting" || state === "running";

export const synthesisQuery = (boardId: string) =>
  queryOptions({
    ...bodyQuery("/api/boards/{boardId}/synthesis", { boardId }),
    refetchInterval: ({ state: { data, error } }) =>
      data && isUnderWay(data) && !isNotFound(error) ? often : false,
  });

/** The synthesis of a board, followed as long as it runs. */
export const useSynthesis = ({ id, synthesis }: Board) =>
  useQuery({ ...synthesisQuery(id), initialData: synthesis });

/**
 * Gathers again, or goes on with what is under way.
 *
 * @param plain without the language model of the server
 */
export async function startSynthesis(boardId: string, plain = false): Promise<void> {
  const params = { ...path(boardId).params, ...(plain && { query: { plain } }) };
  const { data } = await client.POST("/api/boards/{boardId}/synthesis", { params });
  queries.setQueryData(synthesisQuery(boardId).queryKey, data);
}

/** Other surveys, or the role with or without, begin a new synthesis. @param etag of the board whose sources were shown */
export async function changeSources(
  boardId: string,
  etag: string,
  body: Required<Pick<Schemas["BoardChange"], "surveyIds" | "role">>,
): Promise<void> {
  const params = { ...path(boardId).params, ...ifMatch(etag) };
  const { data } = await client.PATCH("/api/boards/{boardId}", { params, body });
  queries.setQueryData(synthesisQuery(boardId).queryKey, data?.synthesis);
}

/** Cancels the synthesis; the board stays as it was. */
export async function cancelSynthesis(boardId: string): Promise<void> {
  const { data } = await client.POST("/api/boards/{boardId}/synthesis/cancel", path(boardId));
  queries.setQueryData(synthesisQuery(boardId).queryKey, data);
}
