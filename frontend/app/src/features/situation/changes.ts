import { below, queries } from "../../shared/api";
import type { ChangeRequest } from "../../shared/changes";
import {
  addSituation as add,
  changeSituation,
  removeSituation as remove,
  situationList,
} from "../../shared/situation";
import { told } from "./answers";
import type { LinesOf } from "./lines/lines";
import { situationQuery } from "./queries";
import type { Situation, SituationAnswer, SituationForm, Tie } from "./types";

export { changeSituation };

type Whole = Situation & { form: SituationForm };

/** Adds one, and shows it before the server has it. */
export function addSituation(situation: Whole): ChangeRequest {
  const { id, template, title, day, until, every, goalId, thread, taskId, form } = situation;
  const answers = told(form, situation.answers);
  const row = { ...situation, answers };
  queries.setQueryData(situationQuery(id).queryKey, { value: row, etag: "" });
  return {
    ...add({
      ...{ id, template, day, answers, ...(title && { title }) },
      ...{ ...(until && { until }), ...(every && { every }) },
      ...{ ...(goalId && { goalId }), ...(taskId && { taskId }) },
      ...(thread && { thread: { kind: thread.kind, key: thread.key } }),
    }),
    optimistic: [{ add: row, to: situationList }],
  };
}

export const changeAnswers = (situation: Whole, answers: SituationAnswer[]) =>
  changeSituation(situation, { answers: told(situation.form, answers) });

/** Changes lines together with their states and ties, so that undo brings all back; without answers their states alone. */
export const changeLines = (
  situation: Whole,
  { answers, lineStates = [], ties }: Partial<LinesOf>,
) =>
  changeSituation(
    { ...situation, lineStates: situation.lineStates ?? [] },
    {
      ...(answers && { answers: told(situation.form, answers) }),
      ...{ lineStates, ...(answers && ties && { ties }) },
    },
  );

export const changeTies = (situation: Situation, ties: Tie[]) =>
  changeSituation({ ...situation, ties: situation.ties ?? [] }, { ties });

export const removeSituation = (situation: Situation): ChangeRequest => ({
  ...remove(situation),
  reread: [below("/api/situations"), below("/api/to-dos")],
});
