import { useQueries, useQuery } from "@tanstack/react-query";
import {
  commentsOf,
  heldBack,
  resultsQuery,
  type Schemas,
  slugOf,
  surveysQuery,
} from "../../../shared/api";
import type { BoardSummary } from "../types";

type Survey = Schemas["SurveySummary"];

/** What may be gathered from one survey, and otherwise why not. */
export type Source = {
  survey: Survey;
  comments: number;
  /** Who answered under their name, which is not gathered. */
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

/** The board that is made of the same; the one that was changed last. */
export const madeOf = (
  boards: readonly BoardSummary[],
  surveyIds: readonly string[],
  role: boolean,
): BoardSummary | undefined =>
  boards.find(
    (board) =>
      board.role === role &&
      board.surveys.length === surveyIds.length &&
      board.surveys.every(({ id }) => surveyIds.includes(id)),
  );

/** The survey that alone can be gathered; none where there is a choice, or not yet known to be none. */
export function onlyOne(sources: readonly Source[]): ReadonlySet<string> {
  const ready = sources.filter(({ state }) => state === "ready");
  const reading = sources.some(({ state }) => state === "reading");
  return new Set(ready.length === 1 && !reading ? ready.map(({ survey }) => survey.id) : []);
}

/** With the one that was not among them, or without it. */
export const toggledSource = (picked: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(picked);
  if (!next.delete(id)) next.add(id);
  return next;
};
