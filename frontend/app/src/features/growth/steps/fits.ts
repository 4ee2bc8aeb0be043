import { type GoalTask, stepMinutes } from "../types";

/** Whether a task is short enough to be a step; one that says nothing of it is asked. */
export const fits = ({ minutes = 0 }: GoalTask): boolean =>
  minutes >= stepMinutes.least && minutes <= stepMinutes.most;

/** Something that could be done for a goal: neither its step nor a milestone nor its gate, and nobody else's. */
export const isOpportunity = (
  { id, state, mark, person, stage }: GoalTask,
  gate?: GoalTask | undefined,
): boolean => state === "open" && !mark && !person && !stage && id !== gate?.id;
