import { queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import {
  allSurveysQuery,
  client,
  groupsQuery,
  homeQuery,
  roleQuery,
  type Schemas,
  versioned,
} from "../../shared/api";
import { growth } from "../../shared/goal";

export type HomeSurvey = Schemas["SurveySummary"];
export type HomeStep = Schemas["NextStep"];
export type ToDo = Schemas["ToDo"];

/** How often counts are read again while the page is looked at, in milliseconds. */
const often = 15_000;

export type RunningSurvey = { survey: HomeSurvey; counts: Schemas["Counts"] | undefined };

/** Everything the start page is about, kept current without a reload. */
export function useHome() {
  const home = useQuery({ ...homeQuery, refetchInterval: often });
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
  const all = [home, groups, role, surveys];
  return {
    home: home.data,
    /** The sentences of the role; those that are left out do not count. */
    clauses: role.data?.value.clauses.filter(({ leftOut }) => !leftOut),
    people: groups.data?.reduce((sum, group) => sum + group.people, 0),
    surveys: surveys.data,
    running: running.map((survey, at): RunningSurvey => ({ survey, counts: counts[at]?.data })),
    error: all.find(({ error }) => error)?.error,
    retry: () => Promise.all(all.map((query) => query.refetch())),
  };
}

/** The most urgent first. */
export const toDosQuery = (day: string) =>
  queryOptions({
    queryKey: [growth, "to-dos", day],
    queryFn: async () =>
      (await versioned(client.GET("/api/to-dos", { params: { query: { day } } }))).value.items,
  });
