import type { Schemas } from "../api";
import { dayOf, daysBetween, today } from "../days";

const days = 12 * 7;

type Goal = Pick<Schemas["Goal"], "id" | "createdAt" | "lookBackOn">;
type Entry = Pick<Schemas["Entry"], "goalId" | "day" | "evidence">;
type Task = Pick<Schemas["Task"], "goalId" | "mark" | "state" | "dueOn" | "doneAt">;

export type WeekMark = {
  kind: "entry" | "evidence" | "milestone" | "reached" | "review";
  /** Its place in the twelve weeks, from 0 to 1. */
  at: number;
};

/** Holds twelve weeks of a goal: since when it has been there, and what stands at which place. */
export type GoalWeeks = { begun: number; today: number; marks: WeekMark[] };

/**
 * Places the entries, milestones and the review of a goal in the twelve weeks from a Monday on.
 * What lies outside them is left out; a review stands at the end to which it is nearer.
 */
export function goalWeeks(
  { id, createdAt, lookBackOn }: Goal,
  first: string,
  { entries, tasks = [] }: { entries: Entry[]; tasks?: Task[] },
): GoalWeeks {
  const place = (day: string) => (daysBetween(first, day) + 0.5) / days;
  const within = (at: number) => Math.min(1, Math.max(0, at));
  const marks = [
    ...entries
      .filter(({ goalId }) => goalId === id)
      .map(({ day, evidence }) => ({ kind: evidence ? "evidence" : "entry", day })),
    ...tasks
      .filter(
        ({ goalId, mark, state }) => goalId === id && mark === "milestone" && state !== "dropped",
      )
      .map(({ state, dueOn, doneAt }) =>
        state === "done"
          ? { kind: "reached", day: doneAt ? dayOf(doneAt) : dueOn }
          : { kind: "milestone", day: dueOn },
      ),
  ]
    .flatMap(({ kind, day }) => (day ? [{ kind: kind as WeekMark["kind"], at: place(day) }] : []))
    .filter(({ at }) => at === within(at));
  return {
    begun: within(place(dayOf(createdAt))),
    today: within(place(today())),
    marks: lookBackOn ? [...marks, { kind: "review", at: within(place(lookBackOn)) }] : marks,
  };
}
