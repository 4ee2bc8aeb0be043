import { type GoalTask, stepMinutes } from "../types";

/** Whether a task is short enough to be a step; one that says nothing of it is asked. */
export const fits = ({ minutes = 0 }: GoalTask): boolean =>
  minutes >= stepMinutes.least && minutes <= stepMinutes.most;

/** That somebody hears of a handover; the gate is that the team does. */
export const isAnnouncement = ({ id, audience }: GoalTask, gate?: GoalTask | undefined): boolean =>
  Boolean(audience) || id === gate?.id;

/** Something that could be done for a goal: neither its step nor a milestone nor an announcement, and nobody else's. */
export const isOpportunity = (task: GoalTask, gate?: GoalTask | undefined): boolean => {
  const { state, mark, person, stage } = task;
  return state === "open" && !mark && !person && !stage && !isAnnouncement(task, gate);
};
