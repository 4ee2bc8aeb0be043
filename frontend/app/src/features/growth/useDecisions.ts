import { queryOptions, useQuery } from "@tanstack/react-query";
import { growth, readFrom } from "../../shared/api";
import { inLanguage } from "../../shared/i18n";
import type { Goal } from "./types";

/** A piece of advice that the lead said they will do. */
export type CommentDecision = {
  /** Of the comment. */
  id: string;
  /** What the lead replied; where they wrote nothing, the advice. */
  words: string;
  item: string;
  survey: string;
};

/** Of the survey with ratings that closed last. */
const decidedQuery = queryOptions({
  queryKey: [growth, "decided"],
  queryFn: async (): Promise<CommentDecision[]> => {
    const latest = (await readFrom("/api/rated-surveys", { limit: 1 })).value.items[0];
    if (!latest) return [];
    const { value } = await readFrom("/api/surveys/{surveyId}/gaps", { surveyId: latest.surveyId });
    return value.items.flatMap(({ text, advice }) =>
      advice
        .filter(({ state }) => state === "will-do")
        .map(({ id, reason, text: advised }) => ({
          id,
          words: reason || advised,
          item: inLanguage(text),
          survey: latest.title,
        })),
    );
  },
});

/** What was decided and is no goal yet; nothing while it is not known, as before the lead has rated themselves. */
export function useDecisions(goals: Goal[]): CommentDecision[] {
  const { data = [] } = useQuery(decidedQuery);
  const made = new Set(
    goals.flatMap(({ thread }) => (thread?.kind === "advice" ? [thread.key] : [])),
  );
  return data.filter(({ id }) => !made.has(id));
}
