import { useQueries, useQuery } from "@tanstack/react-query";
import { client, everyPage, type Schemas } from "../../shared/api";
import { readSurveys } from "../../shared/readSurveys";
import { type SurveySummary, unreadOf } from "./nextStep";

/** How often counts are read again while the page is looked at, in milliseconds. */
const often = 15_000;

export type RunningSurvey = { survey: SurveySummary; counts: Schemas["Counts"] | undefined };

/** Everything the start page is about, kept current without a reload. */
export function useHome() {
  const people = useQuery({
    queryKey: ["people"],
    queryFn: () =>
      everyPage<Schemas["Person"]>((query) => client.GET("/api/people", { params: { query } })),
  });
  const surveys = useQuery({
    queryKey: ["surveys", "all"],
    queryFn: () =>
      everyPage<SurveySummary>((query) => client.GET("/api/surveys", { params: { query } })),
    refetchInterval: often,
  });
  const running = surveys.data?.filter(({ state }) => state === "running") ?? [];
  const counts = useQueries({
    queries: running.map(({ id: surveyId }) => ({
      queryKey: ["surveys", surveyId, "counts"],
      queryFn: async () =>
        (await client.GET("/api/surveys/{surveyId}/counts", { params: { path: { surveyId } } }))
          .data,
      refetchInterval: often,
    })),
  });
  const read = readSurveys();
  const unread = unreadOf(surveys.data ?? [], read);
  const selfRating = useQuery({
    queryKey: ["surveys", unread?.id, "self-rating"],
    queryFn: async () =>
      (
        await client.GET("/api/surveys/{surveyId}/self-rating", {
          params: { path: { surveyId: unread?.id ?? "" } },
        })
      ).data,
    enabled: unread !== undefined,
  });
  return {
    people: people.data?.length,
    surveys: surveys.data,
    running: running.map((survey, at): RunningSurvey => ({ survey, counts: counts[at]?.data })),
    read,
    /** Unknown until it was asked. */
    unrated: new Set(selfRating.data?.state === "open" ? [selfRating.data.surveyId] : []),
    asking: unread !== undefined && selfRating.isPending,
    error: people.error ?? surveys.error,
    retry: () => Promise.all([people.refetch(), surveys.refetch()]),
  };
}
