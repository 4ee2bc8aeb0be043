import { queryOptions, useQuery } from "@tanstack/react-query";
import { client, versioned } from "../../shared/api";
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
  queryKey: ["growth", "decided"],
  queryFn: async (): Promise<CommentDecision[]> => {
    const rated = await client.GET("/api/rated-surveys", { params: { query: { limit: 1 } } });
    const latest = rated.data?.items[0];
    if (!latest) return [];
    const path = { surveyId: latest.surveyId };
    const { value } = await versioned(
      client.GET("/api/surveys/{surveyId}/gaps", { params: { path } }),
    );
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
