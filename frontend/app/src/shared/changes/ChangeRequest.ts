import type { Fields } from "./reapply";

/**
 * Lists changes that may wait for a connection. An irreversible one, such as launching, closing,
 * publishing, sending, handing out, deleting and inviting, is not queued, so that whoever presses
 * it is there when it happens.
 */
export const queueable = [
  "POST /api/tasks",
  "PATCH /api/tasks/{taskId}",
  "DELETE /api/tasks/{taskId}",
  "POST /api/tasks/{taskId}/finish",
  "POST /api/questions/batches",
  "POST /api/questions/{personQuestionId}",
  "PATCH /api/goals/{goalId}",
  "POST /api/goals/{goalId}/look-backs",
  "PUT /api/role",
  "PUT /api/agreements/{agreementId}",
  "PATCH /api/surveys/{surveyId}",
  "PUT /api/surveys/{surveyId}/self-rating",
  "PUT /api/surveys/{surveyId}/advice-steps/{commentId}",
  "PATCH /api/talks/{talkId}",
  "POST /api/talks/{talkId}/points",
  "PATCH /api/points/{pointId}",
  "DELETE /api/points/{pointId}",
  "POST /api/talks/{talkId}/finish",
  "PATCH /api/contacts/{personId}",
  "PATCH /api/coaching/pairings/{pairingId}",
  "POST /api/people",
  "PATCH /api/people/{personId}",
  "PATCH /api/groups/{groupId}",
  "POST /api/surveys/{surveyId}/marks",
  "POST /api/entries",
  "PATCH /api/entries/{entryId}",
  "DELETE /api/entries/{entryId}",
  "POST /api/evidence-keys",
  "DELETE /api/evidence-keys/{evidenceKeyId}",
  "DELETE /api/evidence-proposals/{evidenceProposalId}",
  "POST /api/evidence-proposals/{evidenceProposalId}/accept",
  "POST /api/evidence-proposals/{evidenceProposalId}/undo",
  "POST /api/situations",
  "PATCH /api/situations/{situationId}",
  "PATCH /api/team-page",
  "DELETE /api/situations/{situationId}",
  "POST /api/situation-templates",
  "PATCH /api/situation-templates/{situationTemplateId}",
  "DELETE /api/situation-templates/{situationTemplateId}",
  "POST /api/time-blocks",
  "PATCH /api/time-blocks/{timeBlockId}",
  "POST /api/time-blocks/{timeBlockId}/finish",
  "DELETE /api/time-blocks/{timeBlockId}",
  "POST /api/week/meetings",
  "POST /api/week/look-back",
  "POST /api/week/marks",
  "POST /api/week/hints/waive",
  "PATCH /api/week/settings",
  "POST /api/boards/{boardId}/changes",
  "POST /api/boards/{boardId}/heard-notes",
  "DELETE /api/boards/{boardId}/heard-notes/{heardNoteId}",
] as const;

/** A list in what a query has read, such as `blocks` of a week; in a list, a place or the id of the person in it. */
export type QueryList = { key: readonly unknown[]; list: readonly (string | number)[] };

/** Describes what the pages show of a change before the server has answered. */
export type Optimistic =
  | { change: string; fields: Fields }
  | { set: QueryList; fields: Fields }
  | { remove: string; from?: QueryList }
  | { add: { id: string }; to: QueryList; last?: true };

export type ChangeRequest = {
  operation: (typeof queueable)[number];
  path?: Record<string, string>;
  /** The change is about this thing, if no id says so. */
  thing?: string;
  query?: Record<string, unknown>;
  /** The request's body: with PATCH only what was typed. */
  fields?: Fields;
  /** The fields had these values. */
  was?: Fields;
  /** The ETag of what it was made from. */
  base?: string;
  optimistic?: readonly Optimistic[];
  /** These queries are read again besides the answer; all below `growth` unless given. */
  reread?: readonly (readonly unknown[])[];
  /** The text was typed here, and returns here if it is refused. */
  typed?: { key: string; text: string };
  /** Makes a change that undoes this one, if its fields cannot. It is not stored. */
  back?: () => ChangeRequest;
  /** If the server refuses a field, the typed text stays to be corrected. */
  stays?: true;
};

/** `thing` is the id of what is changed, and `key` goes with the request as its Idempotency-Key. */
export type QueuedChange = Omit<ChangeRequest, "back"> & {
  key: string;
  member: string;
  thing: string;
  /** The change may have arrived, although no answer came. */
  sent?: true;
  /** Another tab or person had written these values, which the change replaced. */
  replaced?: Fields;
};

export type ChangeAnswer = { value?: unknown; etag?: string };

/** One after the other, with the newest of each thing. */
export function mergeOptimistic(
  before: readonly Optimistic[] = [],
  after: readonly Optimistic[] = [],
): Optimistic[] {
  const all = [...before];
  for (const each of after) {
    const { fields, ...what } = each as { fields?: Fields };
    const at = all.findIndex((one) => {
      const { fields: _, ...other } = one as { fields?: Fields };
      return fields && JSON.stringify(other) === JSON.stringify(what);
    });
    const one = all[at] as { fields?: Fields } | undefined;
    if (one) all[at] = { ...each, fields: { ...one.fields, ...fields } } as Optimistic;
    else all.push(each);
  }
  return all;
}

/** Returns the present values of a row's fields; a missing one as null, which removes it again. */
export const wasOf = (row: object, fields: object): Fields => {
  const before = row as Fields;
  return Object.fromEntries(Object.keys(fields).map((name) => [name, before[name] ?? null]));
};

export function thingOf({ operation, thing, path = {}, fields = {} }: ChangeRequest): string {
  const { id } = fields as { id?: string };
  return thing ?? Object.values(path).at(-1) ?? id ?? operation;
}
