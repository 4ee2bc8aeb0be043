import { useMutation } from "@tanstack/react-query";
import { client, useCreationKey } from "../../../shared/api";
import { useRefresh } from "../queries";
import { makeGroups, personBatchOf, refusedLines } from "./batch";
import type { Sendable } from "./outcomes";

/** A refusal by the server that belongs to lines: sentences by their place in the text. */
export class LinesRefused extends Error {
  readonly byPlace: ReadonlyMap<number, string>;

  constructor(byPlace: ReadonlyMap<number, string>) {
    super("Lines were refused");
    this.byPlace = byPlace;
  }
}

/** Makes the groups that are still missing, then adds and moves all or none. */
export function useAddAll(emailTaken: string) {
  const refresh = useRefresh();
  const key = useCreationKey();
  return useMutation({
    mutationFn: async (lines: readonly { at: number; outcome: Sendable }[]) => {
      const made = await makeGroups(lines.map(({ outcome }) => outcome));
      const batch = personBatchOf(lines, made);
      const { body } = batch;
      try {
        await client.POST("/api/people/batches", { body, params: key.for(body) });
      } catch (error) {
        const refused = refusedLines(error, batch, emailTaken);
        throw refused ? new LinesRefused(refused) : error;
      }
      key.done();
    },
    onSettled: refresh,
  });
}
