import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { client, everyPage, type Schemas, versioned } from "../../shared/api";
import type { ChangeRequest } from "../../shared/changes";
import { goalsQuery, growth, growthChanged } from "../../shared/goal";
import type { Goal, GoalTask, LogEntry, ThreadKind } from "./types";

export const goalQuery = (goalId: string) =>
  queryOptions({
    queryKey: [growth, "goal", goalId],
    queryFn: () => versioned(client.GET("/api/goals/{goalId}", { params: { path: { goalId } } })),
  });

/** All of a goal, by their day. */
export const tasksQuery = (goalId: string) =>
  queryOptions({
    queryKey: [growth, "tasks", goalId],
    queryFn: () =>
      everyPage<GoalTask>((query) =>
        client.GET("/api/tasks", { params: { query: { ...query, goalId } } }),
      ),
  });

export type Filter = { q?: string; kind?: LogEntry["kind"]; goalId?: string; evidence?: boolean };

/** As many lines as are shown at once. */
const lines = 20;

/** The log, the latest day first. */
export const entriesQuery = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: [growth, "entries", filter],
    queryFn: async ({ pageParam }) => {
      const query = { ...filter, limit: lines, ...(pageParam && { cursor: pageParam }) };
      return (await versioned(client.GET("/api/entries", { params: { query } }))).value;
    },
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });

export const goalTemplatesQuery = queryOptions({
  queryKey: ["goal-templates"],
  queryFn: async () => (await versioned(client.GET("/api/goal-templates"))).value.items,
  staleTime: Number.POSITIVE_INFINITY,
});

/** What is known of one item, clause, theme or piece of advice. */
export const threadQuery = (kind: ThreadKind, key: string) =>
  queryOptions({
    queryKey: [growth, "thread", kind, key],
    queryFn: async () =>
      (await versioned(client.GET("/api/thread", { params: { query: { kind, key } } }))).value,
  });

/** What others rated and advised in one survey. */
export const ratedItemsQuery = (surveyId: string) =>
  queryOptions({
    queryKey: [growth, "gaps", surveyId],
    queryFn: async () =>
      (
        await versioned(
          client.GET("/api/surveys/{surveyId}/gaps", { params: { path: { surveyId } } }),
        )
      ).value,
  });

/** @param received what others show to the reader instead of what they show */
export const sharesQuery = (received: boolean) =>
  queryOptions({
    queryKey: [growth, "shares", received],
    queryFn: () =>
      everyPage<Schemas["Share"]>((query) =>
        client.GET("/api/shares", { params: { query: { ...query, received } } }),
      ),
  });

export const shareQuery = (shareId: string) =>
  queryOptions({
    queryKey: [growth, "share", shareId],
    queryFn: async () =>
      (await versioned(client.GET("/api/shares/{shareId}", { params: { path: { shareId } } })))
        .value,
  });

export { goalsQuery, growthChanged };

/** @param etag of what the goal was read with; a list does not say it */
export const changeGoal = (
  goal: Goal,
  fields: Pick<Schemas["GoalChange"], "title" | "sign" | "lookBackOn" | "state">,
  etag?: string,
): ChangeRequest => ({
  operation: "PATCH /api/goals/{goalId}",
  ...{ path: { goalId: goal.id }, fields, ...(etag && { base: etag }) },
  was: Object.fromEntries(
    Object.keys(fields).map((name) => [name, goal[name as keyof typeof fields] ?? null]),
  ),
});
