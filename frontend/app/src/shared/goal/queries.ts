import { queryOptions } from "@tanstack/react-query";
import { allQuery, below, bodyQuery, growth, queries, readAll } from "../api";
import { plusDays } from "../days";

/** A goal, its tasks and its lines tell of each other. */
export const growthChanged = () => queries.invalidateQueries({ queryKey: [growth] });

/** Active ones first, then drafts, resting, reached and dropped. */
export const goalsQuery = allQuery("/api/goals");

export const taskQuery = (taskId: string) => bodyQuery("/api/tasks/{taskId}", { taskId });

/** The query reads the entries of a week, without those of its review. */
export const entriesOfWeekQuery = (week: string) =>
  queryOptions({
    queryKey: [...below("/api/entries"), "week", week],
    queryFn: async () => {
      const all = await readAll("/api/entries", { since: week });
      return all.filter(({ day, kind }) => day < plusDays(week, 7) && kind !== "reflection");
    },
  });

/** The query reads all entries from a day on. */
export const entriesSinceQuery = (since: string) =>
  queryOptions({
    queryKey: [...below("/api/entries"), "since", since],
    queryFn: () => readAll("/api/entries", { since }),
  });
