import { infiniteQueryOptions } from "@tanstack/react-query";
import {
  allQuery,
  bodyQuery,
  itemsQuery,
  keyOf,
  readFrom,
  type Schemas,
  versionedQuery,
} from "../../shared/api";
import { type ChangeRequest, wasOf } from "../../shared/changes";
import { goalsQuery, growthChanged } from "../../shared/goal";
import type { Goal, LogEntry } from "./types";

export const goalQuery = (goalId: string) => versionedQuery("/api/goals/{goalId}", { goalId });

/** The query reads all tasks of a goal, by day. */
export const tasksQuery = (goalId: string) => allQuery("/api/tasks", { goalId });

export const milestonesQuery = allQuery("/api/tasks", { mark: "milestone" });

export type Filter = { q?: string; kind?: LogEntry["kind"]; goalId?: string; evidence?: boolean };

/** This many entries are shown at once. */
const lines = 20;

/** The log, the latest day first. */
export const entriesQuery = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: keyOf("/api/entries", filter),
    queryFn: async ({ pageParam }) =>
      (await readFrom("/api/entries", { ...filter, limit: lines, cursor: pageParam || undefined }))
        .value,
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });

export const goalTemplatesQuery = {
  ...itemsQuery("/api/goal-templates"),
  staleTime: Number.POSITIVE_INFINITY,
};

/** @param received what others show to the reader instead of what they show */
export const sharesQuery = (received: boolean) => allQuery("/api/shares", { received });

export const shareQuery = (shareId: string) => bodyQuery("/api/shares/{shareId}", { shareId });

export { goalsQuery, growthChanged };

/** @param etag of what the goal was readFrom with; a list does not say it */
export const changeGoal = (
  goal: Goal,
  fields: Pick<Schemas["GoalChange"], "title" | "sign" | "lookBackOn" | "state" | "changeReason">,
  etag?: string,
): ChangeRequest => ({
  operation: "PATCH /api/goals/{goalId}",
  ...{ path: { goalId: goal.id }, fields, ...(etag && { base: etag }) },
  was: wasOf(goal, fields),
});
