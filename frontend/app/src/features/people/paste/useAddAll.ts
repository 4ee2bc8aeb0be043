import { useMutation } from "@tanstack/react-query";
import { client, ProblemError, type Schemas, useCreationKey } from "../../../shared/api";
import { faultText } from "../../../shared/problems";
import { useRefresh } from "../data";
import { type Fate, groupsToMake, type Ready, wordKey } from "./fates";

/** As many as one batch of the contract takes. */
export const most = 500;

/** A refusal by the server that belongs to lines: sentences by their place among those sent. */
export class LinesRefused extends Error {
  readonly byPlace: ReadonlyMap<number, string>;

  constructor(byPlace: ReadonlyMap<number, string>) {
    super("Lines were refused");
    this.byPlace = byPlace;
  }
}

/** Makes the groups that are still missing, then adds all people or none. */
export function useAddAll(emailTaken: string) {
  const refresh = useRefresh();
  const key = useCreationKey();
  return useMutation({
    mutationFn: async (ready: Ready[]) => {
      const made = await makeGroups(ready);
      const people = ready.map(({ name, email, groupId, word }) => ({
        name,
        groupId: groupId ?? made.get(wordKey(word)) ?? "",
        ...(email ? { email } : {}),
      }));
      const body = { people };
      try {
        await client.POST("/api/people/batches", { body, params: key.for(body) });
      } catch (error) {
        throw refusedLines(error, emailTaken) ?? error;
      }
      key.done();
    },
    onSettled: refresh,
  });
}

async function makeGroups(fates: readonly Fate[]): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const name of groupsToMake(fates)) {
    const { data } = await client.POST("/api/groups", { body: { name } });
    made.set(wordKey(name), (data as Schemas["Group"]).id);
  }
  return made;
}

function refusedLines(error: unknown, emailTaken: string): LinesRefused | undefined {
  if (!(error instanceof ProblemError) || error.faults.length === 0) {
    return undefined;
  }
  const byPlace = new Map<number, string>();
  for (const fault of error.faults) {
    const [, place, field] = /^\/people\/(\d+)\/?(\w*)/.exec(fault.pointer) ?? [];
    if (place !== undefined) {
      byPlace.set(
        Number(place),
        error.slug === "email-taken" ? emailTaken : faultText(fault, field),
      );
    }
  }
  return byPlace.size > 0 ? new LinesRefused(byPlace) : undefined;
}
