import { useQuery } from "@tanstack/react-query";
import { groupsQuery, type Schemas, surveysQuery } from "../../shared/api";
import { homeQuery } from "../../shared/home";

export type HomeSurvey = Schemas["SurveySummary"];
export type HomeStep = Schemas["NextStep"];
export type ToDo = Schemas["ToDo"];
export type Sent = Schemas["SentThing"];

/** Counts are read again this often while the page is visible, in milliseconds. */
const often = 15_000;

/** Everything the start page is about, kept current without a reload. */
export function useHome() {
  const home = useQuery({ ...homeQuery, refetchInterval: often });
  const groups = useQuery(groupsQuery);
  const surveys = useQuery({ ...surveysQuery, refetchInterval: often });
  const all = [home, groups, surveys];
  return {
    home: home.data,
    people: groups.data?.reduce((sum, group) => sum + group.people, 0),
    surveys: surveys.data,
    error: all.find(({ error }) => error)?.error,
    retry: () => Promise.all(all.map((query) => query.refetch())),
  };
}
