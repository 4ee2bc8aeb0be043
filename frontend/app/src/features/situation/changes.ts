import { below, keyOf, limits, queries, type Schemas } from "../../shared/api";
import { type ChangeRequest, type QueryList, rowChanges } from "../../shared/changes";
import { told } from "./answers";
import { situationQuery } from "./queries";
import type { Situation, SituationAnswer, SituationForm } from "./types";

/* The changes of situations, as the queue takes them. Answers keep the person's name; the request says the person. */

const list: QueryList = { key: keyOf("/api/situations"), list: [] };

type Fields<T> = Omit<T, "answers"> & { answers?: SituationAnswer[]; text?: never };

export const {
  add,
  change: changeSituation,
  remove,
} = rowChanges<Situation, Fields<Schemas["SituationDraft"]>, Fields<Schemas["SituationChange"]>>({
  add: "POST /api/situations",
  change: "PATCH /api/situations/{situationId}",
  remove: "DELETE /api/situations/{situationId}",
  draft: limits.SituationDraft as Record<keyof Fields<Schemas["SituationDraft"]>, object>,
  fresh: { state: "open" },
  shown: (row) => [{ add: row, to: list }],
  reread: () => [below("/api/situations")],
});

/** Adds one, and shows it before the server has it. */
export function addSituation(situation: Situation & { form: SituationForm }): ChangeRequest {
  const { id, template, title, day, goalId, thread, taskId, form } = situation;
  const answers = told(form, situation.answers);
  const row = { ...situation, answers };
  queries.setQueryData(situationQuery(id).queryKey, { value: row, etag: "" });
  return {
    ...add({
      ...{ id, template, day, answers, ...(title && { title }) },
      ...{ ...(goalId && { goalId }), ...(taskId && { taskId }) },
      ...(thread && { thread: { kind: thread.kind, key: thread.key } }),
    }),
    optimistic: [{ add: row, to: list }],
  };
}

export const changeAnswers = (
  situation: Situation & { form: SituationForm },
  answers: SituationAnswer[],
) => changeSituation(situation, { answers: told(situation.form, answers) });

export const removeSituation = (situation: Situation): ChangeRequest => ({
  ...remove(situation),
  reread: [below("/api/situations")],
});
