import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { client, everyPage, ifMatch, queries, type Schemas, versioned } from "../../shared/api";
import { goalsQuery, growth, growthChanged } from "../../shared/goal";
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

export async function changeGoalTask(
  { id, etag }: Pick<GoalTask, "id" | "etag">,
  body: Schemas["TaskChange"],
): Promise<void> {
  const params = { path: { taskId: id }, ...ifMatch(etag) };
  await client.PATCH("/api/tasks/{taskId}", { params, body });
  await growthChanged();
}

export async function removeTask({ id, etag }: GoalTask): Promise<void> {
  const params = { path: { taskId: id }, ...ifMatch(etag) };
  await client.DELETE("/api/tasks/{taskId}", { params });
  await growthChanged();
}

/** Adds it again with its id, which brings a removed one back. */
export async function restoreTask(task: GoalTask): Promise<void> {
  const { id, text, note, minutes, dueOn, state, mark, quadrant, week, goalId } = task;
  const { talkId, person } = task;
  const body = {
    ...{ id, text, state },
    ...(note && { note }),
    ...(minutes && { minutes }),
    ...(dueOn && { dueOn }),
    ...(mark && { mark }),
    ...(quadrant && { quadrant }),
    ...(week && { week }),
    ...(goalId && { goalId }),
    ...(talkId && { talkId }),
    ...(person && { personId: person.id }),
  };
  await client.POST("/api/tasks", { body });
  await growthChanged();
}

export async function changeEntry(
  { id, etag }: LogEntry,
  body: Schemas["EntryChange"],
): Promise<void> {
  const params = { path: { entryId: id }, ...ifMatch(etag) };
  await client.PATCH("/api/entries/{entryId}", { params, body });
  await growthChanged();
}

export async function removeEntry({ id, etag }: LogEntry): Promise<void> {
  const params = { path: { entryId: id }, ...ifMatch(etag) };
  await client.DELETE("/api/entries/{entryId}", { params });
  await growthChanged();
}

/** Adds it again with its id, which brings a removed one back. */
export async function restoreEntry(entry: LogEntry): Promise<void> {
  const { id, day, kind, text, goalId, thread, talkId, person, evidence } = entry;
  const body = {
    ...{ id, day, kind, text, evidence },
    ...(goalId && { goalId }),
    ...(thread && !goalId && { thread: { kind: thread.kind, key: thread.key } }),
    ...(talkId && { talkId }),
    ...(person && { personId: person.id }),
  };
  await client.POST("/api/entries", { body });
  await growthChanged();
}
