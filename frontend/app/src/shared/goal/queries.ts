import { allQuery, bodyQuery, growth, queries } from "../api";

/** A goal, its tasks and its lines tell of each other. */
export const growthChanged = () => queries.invalidateQueries({ queryKey: [growth] });

/** Active ones first, then drafts, resting, reached and dropped. */
export const goalsQuery = allQuery("/api/goals");

export const taskQuery = (taskId: string) => bodyQuery("/api/tasks/{taskId}", { taskId });
