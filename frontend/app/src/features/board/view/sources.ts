import { useQueries, useQuery } from "@tanstack/react-query";
import {
  commentsOf,
  heldBack,
  resultsQuery,
  type Schemas,
  slugOf,
  surveysQuery,
} from "../../../shared/api";

type Survey = Schemas["SurveySummary"];

/** Describes what can be grouped from a survey, or why it cannot. */
export type Source = {
  survey: Survey;
  comments: number;
  /** These people answered under their name, so their answers are not grouped. */
  named: readonly string[];
  state: "ready" | "reading" | "none" | "few" | "unrated" | "opening" | "held-back" | "unknown";
};

/** Closed surveys, newest first; unknown until they are read. */
export function useSources(): Source[] | undefined {
  const surveys = useQuery(surveysQuery).data?.filter(({ state }) => state === "closed");
  const ready = surveys?.filter(({ resultsReady }) => resultsReady) ?? [];
  const results = useQueries({ queries: ready.map(({ id }) => resultsQuery(id)) });
  return surveys?.map((survey): Source => {
    const none = { survey, comments: 0, named: [] };
    if (heldBack(survey)) return { ...none, state: "held-back" };
    if (!survey.resultsReady) return { ...none, state: "opening" };
    const result = results[ready.indexOf(survey)];
    if (result?.error) {
      const unrated = slugOf(result.error) === "self-rating-open";
      return { ...none, state: unrated ? "unrated" : "unknown" };
    }
    if (!result?.data) return { ...none, state: "reading" };
    const comments = commentsOf(result.data);
    const state = comments > 0 ? "ready" : result.data.tooFew ? "few" : "none";
    return { survey, comments, named: result.data.named.map(({ name }) => name), state };
  });
}

/** Adds the id to the set, or removes it. */
export const toggledSource = (picked: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(picked);
  if (!next.delete(id)) next.add(id);
  return next;
};
