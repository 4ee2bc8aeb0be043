import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { client, everyPage, ifMatch, queries, type Schemas, versioned } from "../../shared/api";
import { changes } from "../../shared/changes";
import {
  changeTask,
  goalsQuery,
  growth,
  growthChanged,
  taskRemoval,
  taskRestore,
} from "../../shared/goal";
import type { GoalState, GoalTask, LogEntry, ThreadKind } from "./types";

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
export const gapsQuery = (surveyId: string) =>
  queryOptions({
    queryKey: [growth, "gaps", surveyId],
    queryFn: async () =>
      (
        await versioned(
          client.GET("/api/surveys/{surveyId}/gaps", { params: { path: { surveyId } } }),
        )
      ).value,
  });

/** With whom something can be shared. */
export const colleaguesQuery = queryOptions({
  queryKey: ["colleagues"],
  queryFn: async () => (await versioned(client.GET("/api/colleagues"))).value.items,
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

/** @param etag of what the change was made from; without one it is made of what the goal is now */
export async function changeGoal(
  goalId: string,
  body: Schemas["GoalChange"],
  etag?: string,
): Promise<void> {
  const from = etag ?? (await queries.fetchQuery({ ...goalQuery(goalId), staleTime: 0 })).etag;
  const params = { path: { goalId }, ...ifMatch(from) };
  await client.PATCH("/api/goals/{goalId}", { params, body });
  await growthChanged();
}

export const setState = (goalId: string, state: GoalState) => changeGoal(goalId, { state });

export const changeGoalTask = async (
  task: GoalTask,
  change: Schemas["TaskChange"],
): Promise<void> => void (await changes.add(changeTask(task, change)));

export const removeTask = async (task: GoalTask): Promise<void> =>
  void (await changes.add(taskRemoval(task)));

export const restoreTask = async (task: GoalTask): Promise<void> =>
  void (await changes.add(taskRestore(task)));
