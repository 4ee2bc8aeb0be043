import { useQueries, useQuery } from "@tanstack/react-query";
import {
  client,
  everyPage,
  ProblemError,
  type Schemas,
  slugOf,
  versioned,
} from "../../../shared/api";

type Survey = Schemas["SurveySummary"];

/** What may be gathered from one survey, and otherwise why not. */
export type Source = {
  survey: Survey;
  comments: number;
  state: "ready" | "reading" | "none" | "few" | "unrated" | "opening" | "unknown";
};

const surveysQuery = {
  queryKey: ["surveys", "all"],
  queryFn: () => everyPage<Survey>((query) => client.GET("/api/surveys", { params: { query } })),
} as const;

const resultsQuery = (surveyId: string) => ({
  queryKey: ["results", surveyId],
  queryFn: async () =>
    (
      await versioned(
        client.GET("/api/surveys/{surveyId}/results", { params: { path: { surveyId } } }),
      )
    ).value,
  staleTime: Number.POSITIVE_INFINITY,
  retry: (count: number, error: Error) => count < 2 && !(error instanceof ProblemError),
});

/** Closed surveys, newest first; unknown until they are read. */
export function useSources(): Source[] | undefined {
  const surveys = useQuery(surveysQuery).data?.filter(({ state }) => state === "closed");
  const ready = surveys?.filter(({ resultsReady }) => resultsReady) ?? [];
  const results = useQueries({ queries: ready.map(({ id }) => resultsQuery(id)) });
  return surveys?.map((survey): Source => {
    if (!survey.resultsReady) return { survey, comments: 0, state: "opening" };
    const result = results[ready.indexOf(survey)];
    if (result?.error) {
      const unrated = slugOf(result.error) === "self-rating-open";
      return { survey, comments: 0, state: unrated ? "unrated" : "unknown" };
    }
    if (!result?.data) return { survey, comments: 0, state: "reading" };
    const comments = commentsOf(result.data);
    const state = comments > 0 ? "ready" : result.data.tooFew ? "few" : "none";
    return { survey, comments, state };
  });
}

const commentsOf = ({ items, questions }: Schemas["Results"]): number =>
  questions.reduce((sum, { comments }) => sum + comments.length, 0) +
  items.reduce((sum, { examples, advice }) => sum + examples.length + advice.length, 0);

/** With the one that was not among them, or without it. */
export const toggled = (picked: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(picked);
  if (!next.delete(id)) next.add(id);
  return next;
};
