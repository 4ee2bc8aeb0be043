import { below, keyOf, limits, queries, type Schemas } from "../../shared/api";
import { type ChangeRequest, type QueryList, rowChanges } from "../../shared/changes";
import { drafts } from "./answers";
import { situationQuery } from "./queries";
import type { Answer, Form, Situation } from "./types";

/* The changes of situations, as the queue takes them. */

type Change = Schemas["SituationChange"] & { text?: never };

const list: QueryList = { key: keyOf("/api/situations"), list: [] };
const read = [below("/api/situations")];

const rows = rowChanges<Situation, Schemas["SituationDraft"], Change>({
  add: "POST /api/situations",
  change: "PATCH /api/situations/{situationId}",
  remove: "DELETE /api/situations/{situationId}",
  draft: limits.SituationDraft,
  fresh: { state: "open" },
  shown: (row) => [{ add: row, to: list }],
  reread: () => read,
});

export const changeSituation = rows.change;

/** Adds one, and shows it before the server has it. */
export function addSituation(situation: Situation & { form: Form }): ChangeRequest {
  const { id, template, title, day, answers, goalId, taskId, form } = situation;
  queries.setQueryData(situationQuery(id).queryKey, { value: situation, etag: "" });
  const draft = {
    ...{ id, template, day, ...(title && { title }), answers: drafts(form, answers) },
    ...{ ...(goalId && { goalId }), ...(taskId && { taskId }) },
  };
  return { ...rows.add(draft), optimistic: [{ add: situation, to: list }] };
}

export function changeAnswers(situation: Situation & { form: Form }, answers: Answer[]) {
  const { form } = situation;
  return {
    ...rows.change(situation, { answers: drafts(form, answers) }),
    was: { answers: drafts(form, situation.answers) },
    optimistic: [{ change: situation.id, fields: { answers } }],
  } satisfies ChangeRequest;
}

export function removeSituation(situation: Situation & { form: Form }): ChangeRequest {
  const { id, form, createdAt: _, name: __, etag: ___, thread: ____, ...kept } = situation;
  return {
    ...rows.remove(situation),
    reread: read,
    back: () => ({
      ...rows.add({ ...kept, id, form, answers: drafts(form, situation.answers) }),
      optimistic: [{ add: situation, to: list }],
    }),
  };
}
