import { queryOptions } from "@tanstack/react-query";
import { client, everyPage, queries, type Schemas, versioned } from "../api";

/** What the key of every query of goals, tasks and the log begins with. */
export const growth = "growth";

/** A goal, its tasks and its lines tell of each other. */
export const growthChanged = () => queries.invalidateQueries({ queryKey: [growth] });

/** Active ones first, then drafts, resting, reached and dropped. */
export const goalsQuery = queryOptions({
  queryKey: [growth, "goals"],
  queryFn: () =>
    everyPage<Schemas["Goal"]>((query) => client.GET("/api/goals", { params: { query } })),
});

export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: [growth, "task", taskId],
    queryFn: async () =>
      (await versioned(client.GET("/api/tasks/{taskId}", { params: { path: { taskId } } }))).value,
  });
