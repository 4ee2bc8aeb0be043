import { useQueries, useQuery } from "@tanstack/react-query";
import {
  allSurveysQuery,
  boardsQuery,
  client,
  commentsOf,
  groupsQuery,
  resultsQuery,
  roleQuery,
  type Schemas,
} from "../../shared/api";
import { readSurveys } from "../../shared/readSurveys";
import { type SurveySummary, ungatheredOf, unreadOf } from "./nextStep";

/** How often counts are read again while the page is looked at, in milliseconds. */
const often = 15_000;

export type RunningSurvey = { survey: SurveySummary; counts: Schemas["Counts"] | undefined };

/** Everything the start page is about, kept current without a reload. */
export function useHome() {
  const groups = useQuery(groupsQuery);
  const role = useQuery(roleQuery);
  const surveys = useQuery({ ...allSurveysQuery, refetchInterval: often });
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
  const boards = useQuery(boardsQuery);
  const ungathered = ungatheredOf(surveys.data ?? [], boards.data ?? [], read);
  const comments = useComments(boards.data ? ungathered?.id : undefined);
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
    /** The sentences of the role; those that are left out do not count. */
    clauses: role.data?.value.clauses.filter(({ leftOut }) => !leftOut),
    people: groups.data?.reduce((sum, group) => sum + group.people, 0),
    surveys: surveys.data,
    running: running.map((survey, at): RunningSurvey => ({ survey, counts: counts[at]?.data })),
    read,
    /** Unknown until it was asked. */
    unrated: new Set(selfRating.data?.state === "open" ? [selfRating.data.surveyId] : []),
    boards: boards.data,
    gatherable: new Set(ungathered && comments.data ? [ungathered.id] : []),
    asking: (unread !== undefined && selfRating.isPending) || comments.isLoading,
    error: groups.error ?? surveys.error ?? boards.error ?? role.error,
    retry: () =>
      Promise.all([groups.refetch(), surveys.refetch(), boards.refetch(), role.refetch()]),
  };
}

/** How many comments of a survey can be read; unknown while there is no survey. */
function useComments(surveyId: string | undefined) {
  return useQuery({
    ...resultsQuery(surveyId ?? ""),
    select: commentsOf,
    enabled: surveyId !== undefined,
  });
}
