import { client, ProblemError, readAll, type Schemas, slugOf } from "../../../shared/api";
import { faultText } from "../../../shared/problems";
import { groupsToMake, type LineOutcome, type Sendable, wordKey } from "./outcomes";

/** One batch of the contract takes this many lines. */
export const batchLimit = 500;

export type Body = Schemas["PeopleBatchDraft"];
/** One call, and which of the lines stand at each place of it. */
export type PersonBatch = { body: Body; people: number[]; moves: number[] };

/**
 * @param made ids of groups that were made, by `wordKey`
 * @param lines the outcomes with the places of their lines
 */
export function personBatchOf(
  lines: readonly { at: number; outcome: Sendable }[],
  made: ReadonlyMap<string, string>,
): PersonBatch {
  const batch: PersonBatch = { body: { people: [] }, people: [], moves: [] };
  const moves: NonNullable<Body["moves"]> = [];
  for (const { at, outcome } of lines) {
    const groupId = outcome.groupId ?? made.get(wordKey(outcome.word)) ?? "";
    if (outcome.kind === "ready") {
      const { name, email, language, archived } = outcome;
      batch.body.people.push({
        name,
        groupId,
        ...(email ? { email } : {}),
        ...(language ? { language } : {}),
        ...(archived ? { archived } : {}),
      });
      batch.people.push(at);
    } else {
      moves.push({ personId: outcome.personId, groupId });
      batch.moves.push(at);
    }
  }
  return moves.length > 0 ? { ...batch, body: { ...batch.body, moves } } : batch;
}

/** Makes the groups that lines still need. @returns their ids by `wordKey` */
export async function makeGroups(outcomes: readonly LineOutcome[]): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const name of groupsToMake(outcomes)) {
    made.set(wordKey(name), await makeGroup(name));
  }
  return made;
}

/** One that is there already was made a moment ago, and the reply was lost. */
async function makeGroup(name: string): Promise<string> {
  try {
    const { data } = await client.POST("/api/groups", { body: { name } });
    return (data as Schemas["Group"]).id;
  } catch (error) {
    const there =
      slugOf(error) === "group-name-taken" &&
      (await readAll("/api/groups")).find((group) => wordKey(group.name) === wordKey(name));
    if (!there) {
      throw error;
    }
    return there.id;
  }
}

/** Returns the server's faults by line; undefined if they are about no line. */
export function refusedLines(
  error: unknown,
  batch: PersonBatch,
  emailTaken: string,
): Map<number, string> | undefined {
  if (!(error instanceof ProblemError)) {
    return undefined;
  }
  const refused = new Map<number, string>();
  for (const fault of error.faults) {
    const [, list, place, field] = /^\/(people|moves)\/(\d+)\/?(\w*)/.exec(fault.pointer) ?? [];
    const at = batch[list === "moves" ? "moves" : "people"][Number(place)];
    if (list && at !== undefined) {
      refused.set(at, error.slug === "email-taken" ? emailTaken : faultText(fault, field));
    }
  }
  return refused.size > 0 ? refused : undefined;
}
