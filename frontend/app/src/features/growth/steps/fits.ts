import { type GoalTask, stepMinutes } from "../types";

/** Tells whether a task is short enough to be a step; one without a length is asked for it. */
export const fits = ({ minutes = 0 }: GoalTask): boolean =>
  minutes >= stepMinutes.least && minutes <= stepMinutes.most;

/** Tells whether a task announces a handover; the team is its gate. */
export const isAnnouncement = ({ id, audience }: GoalTask, gate?: GoalTask | undefined): boolean =>
  Boolean(audience) || id === gate?.id;

/** Something that could be done for a goal: neither its step nor a milestone nor an announcement, and nobody else's. */
export const isOpportunity = (task: GoalTask, gate?: GoalTask | undefined): boolean => {
  const { state, mark, person, stage } = task;
  return state === "open" && !mark && !person && !stage && !isAnnouncement(task, gate);
};
