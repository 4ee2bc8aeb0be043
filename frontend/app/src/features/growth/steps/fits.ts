import { step, type Task } from "../types";

/** Whether a task is short enough to be a step; one that says nothing of it is asked. */
export const fits = ({ minutes = 0 }: Task): boolean =>
  minutes >= step.least && minutes <= step.most;

/** Something that could be done for a goal: neither its step nor a milestone nor its gate, and nobody else's. */
export const isOpportunity = (
  { id, state, mark, person, stage }: Task,
  gate?: Task | undefined,
): boolean => state === "open" && !mark && !person && !stage && id !== gate?.id;
