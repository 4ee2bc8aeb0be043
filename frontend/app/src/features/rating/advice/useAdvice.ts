import { useMutation } from "@tanstack/react-query";
import { adviceChanged, below, client, ifMatch, queries } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { msg, useT } from "../../../shared/i18n";
import { tell } from "../../../shared/ui";
import type { Advice } from "../types";

export type AdviceStep = Pick<Advice, "state" | "reason" | "publish">;

const stepSavedTexts = {
  open: msg("Reopened"),
  "will-do": msg("Saved: will do"),
  done: msg("Saved: done"),
  "not-now": msg("Saved: not now, with your reason"),
};

const operation = "PUT /api/surveys/{surveyId}/advice-steps/{commentId}";

/**
 * Changes what the lead does with a piece of advice. A change that respondents read is never
 * queued; every other one can be undone.
 */
export function useAdvice(surveyId: string, advice: Advice) {
  const t = useT();
  const { change, error } = useChange();
  const { id, state, reason, publish, etag } = advice;
  const path = { surveyId, commentId: id };
  const was = { state, reason, publish };
  // It says which advice respondents read.
  const publication = below("/api/surveys/{surveyId}/publication", { surveyId });
  const publishing = useMutation({
    mutationFn: async (fields: AdviceStep) => {
      const params = { path, ...ifMatch(etag) };
      await client.PUT("/api/surveys/{surveyId}/advice-steps/{commentId}", {
        params,
        body: fields,
      });
      tell(t(stepSavedTexts[fields.state]));
    },
    onSettled: () =>
      Promise.all([adviceChanged(surveyId), queries.invalidateQueries({ queryKey: publication })]),
  });
  const to = (step: Partial<AdviceStep>): Promise<unknown> => {
    const fields = { ...was, ...step };
    return step.publish
      ? publishing.mutateAsync(fields)
      : change(
          { operation, path, fields, was, base: etag, reread: [publication] },
          { said: t(stepSavedTexts[fields.state]) },
        );
  };
  return { to, error: error ?? publishing.error, isPending: publishing.isPending };
}
