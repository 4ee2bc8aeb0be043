import { useMutation } from "@tanstack/react-query";
import { client, ifMatch, queries, versioned } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { tell } from "../../../shared/ui";
import type { Advice, Gaps } from "../types";
import { adviceStrings } from "./strings";

export type Step = Pick<Advice, "state" | "reason" | "publish">;
type Change = { advice: Advice; step: Step };

/** What the lead does with a piece of advice. It shows once the server has kept it, and can be undone. */
export function useAdvice(surveyId: string) {
  const say = useStrings(adviceStrings);
  const put = (changed: Advice) =>
    queries.setQueriesData<Gaps>({ queryKey: ["gaps", surveyId] }, (gaps) =>
      gaps ? { ...gaps, items: gaps.items.map((item) => replaced(item, changed)) } : gaps,
    );
  return useMutation({
    mutationFn: async ({ advice, step }: Change) => {
      const { value, etag } = await versioned(
        client.PUT("/api/surveys/{surveyId}/advice-steps/{commentId}", {
          params: { path: { surveyId, commentId: advice.id }, ...ifMatch(advice.etag) },
          body: step,
        }),
      );
      return { ...advice, ...value, etag };
    },
    onSuccess: (changed) => {
      put(changed);
      tell(say(`step.told.${changed.state}`));
    },
  });
}

const replaced = (item: Gaps["items"][number], changed: Advice) => ({
  ...item,
  advice: item.advice.map((piece) => (piece.id === changed.id ? changed : piece)),
});
