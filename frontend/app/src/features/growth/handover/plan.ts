import { dayOf, daysBetween, mondayOf, plusDays, today } from "../../../shared/days";
import type { Goal, GoalTask } from "../types";

export const stages = ["shadow", "together", "with-a-net", "alone"] as const;
export type Stage = (typeof stages)[number];

/** The last one before everyone has been told. */
const lastBefore = stages.indexOf("together");

/** A handover lasts as long as its template says; beyond half a year its weeks would be lines. */
const [fewest, most] = [8, 26];
/** Unless the lead says another day, the other person has this many days alone before the review. */
const alone = 14;

/** Holds the weeks that are drawn, and the day on which the last of the people is to be told. */
export type HandoverWeeks = { first: string; count: number; tellOn?: string | undefined };

export function weeksOf({ createdAt, lookBackOn, gate }: Goal): HandoverWeeks {
  const first = mondayOf(dayOf(createdAt));
  const count = lookBackOn ? Math.ceil(daysBetween(first, lookBackOn) / 7) : fewest;
  return { first, count: Math.min(most, Math.max(fewest, count)), tellOn: gate?.dueOn };
}

/** Returns a day's place in the weeks, from 0 to 1. */
export const placeInWeeks = (day: string, { first, count }: HandoverWeeks): number =>
  Math.min(1, Math.max(0, daysBetween(first, day) / (count * 7)));

const later = (a: string, b = ""): string => (a > b ? a : b);

export const stageOf = ({ stage = "shadow", state }: GoalTask): Stage =>
  state === "done" ? "alone" : stage;

/** The day on which the other person is to do it alone. */
export const soloOn = ({ dueOn }: GoalTask, { first, count }: HandoverWeeks): string =>
  dueOn ?? plusDays(first, count * 7 - alone);

export const isHeld = (next: Stage, told: boolean): boolean =>
  !told && stages.indexOf(next) > lastBefore;

/**
 * Lists the stage of a responsibility, since when, and those ahead of it. Only the last one has a
 * day of its own; the others share the time until then. None of them lies in the past.
 */
export function stagesAhead(
  duty: GoalTask,
  weeks: HandoverWeeks,
): { stage: Stage; from: string }[] {
  const now = stageOf(duty);
  const since = duty.stageSince ?? weeks.first;
  const ahead = stages.slice(stages.indexOf(now) + 1);
  const span = Math.max(0, daysBetween(since, soloOn(duty, weeks)));
  return [
    { stage: now, from: since },
    ...ahead.map((stage, at) => {
      const from = later(plusDays(since, Math.round((span * (at + 1)) / ahead.length)), today());
      return { stage, from: later(from, isHeld(stage, false) ? weeks.tellOn : undefined) };
    }),
  ];
}

/** Fills the name and the day into prepared words. */
export const filled = (words: string, name: string | undefined, day: string): string =>
  words.replace(/\[name]/gi, (blank) => name ?? blank).replace(/\[(?:day|tag)]/gi, () => day);
