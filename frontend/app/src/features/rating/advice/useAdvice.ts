import { useMutation } from "@tanstack/react-query";
import { client, ifMatch, queries, slugOf, versioned } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { tell } from "../../../shared/ui";
import type { Advice, Gaps, Ladder } from "../types";

export type Step = Pick<Advice, "state" | "reason" | "publish">;
type Change = { advice: Advice; step: Partial<Step> };

const stepSavedTexts = {
  open: msg("Reopened"),
  "will-do": msg("Saved: will do"),
  done: msg("Saved: done"),
  "not-now": msg("Saved: not now, with your reason"),
};

/** What the lead does with a piece of advice. It shows once the server has kept it, and can be undone. */
export function useAdvice(surveyId: string) {
  const t = useT();
  return useMutation({
    mutationFn: async ({ advice, step }: Change) => {
      const { state, reason, publish } = advice;
      const { value, etag } = await versioned(
        client.PUT("/api/surveys/{surveyId}/advice-steps/{commentId}", {
          params: { path: { surveyId, commentId: advice.id }, ...ifMatch(advice.etag) },
          body: { state, reason, publish, ...step },
        }),
      );
      return { ...advice, ...value, etag };
    },
    onSuccess: (changed) => {
      put(surveyId, changed);
      // It says which advice respondents read.
      void queries.invalidateQueries({ queryKey: ["publication", surveyId] });
      tell(t(stepSavedTexts[changed.state]));
    },
    // Whoever tries again does so from the version that they see by then.
    onError: async (error) => {
      if (slugOf(error) !== "changed-meanwhile") return;
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["gaps", surveyId] }),
        queries.invalidateQueries({ queryKey: ["ladder"] }),
      ]);
    },
  });
}

/** Wherever a page shows it: with its own survey, and in the ladders of the cycles after it. */
function put(surveyId: string, changed: Advice): void {
  queries.setQueriesData<Gaps>({ queryKey: ["gaps", surveyId] }, (gaps) =>
    gaps ? { ...gaps, items: gaps.items.map((item) => replaced(item, changed)) } : gaps,
  );
  queries.setQueriesData<Ladder>({ queryKey: ["ladder"] }, (ladder) =>
    ladder ? { ...ladder, items: ladder.items.map((item) => climbed(item, changed)) } : ladder,
  );
}

const replaced = <Said extends { advice: Advice[] }>(item: Said, changed: Advice): Said => ({
  ...item,
  advice: item.advice.map((piece) => (piece.id === changed.id ? changed : piece)),
});

const climbed = (item: Ladder["items"][number], changed: Advice) => ({
  ...item,
  cycles: item.cycles.map((rung) => replaced(rung, changed)),
});
