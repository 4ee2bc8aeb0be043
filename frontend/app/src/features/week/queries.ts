import { queryOptions } from "@tanstack/react-query";
import {
  below,
  bodyQuery,
  keyOf,
  queries,
  readAll,
  readFrom,
  type Schemas,
  versionedQuery,
} from "../../shared/api";
import { today } from "../../shared/days";
import { goalsQuery } from "../../shared/goal";

export type Task = Schemas["Task"];
export type WeekPlan = Schemas["WeekPlan"];
export type Quadrant = Schemas["Quadrant"];

/** The boxes are in the order of their keys. */
export const boxes = ["do", "schedule", "delegate", "delete"] as const satisfies Quadrant[];

export const weekQuery = (week: string) => bodyQuery("/api/week", { week });

export const settingsQuery = versionedQuery("/api/week/settings");

export const calendarQuery = bodyQuery("/api/week/calendar-address");

type Which = { state?: Task["state"]; quadrant?: Quadrant };

const tasks = (which: Which) => readAll("/api/tasks", which);

/**
 * The query reads tasks to sort: open, asked for, put off, waited for, and deleted ones that can
 * come back. Of a goal it reads only the next step of an active one, and what was sorted or planned
 * before; the rest waits in its goal.
 */
export const sortQuery = queryOptions({
  queryKey: [...below("/api/week"), "sort"],
  queryFn: async () => {
    const [goals, ...all] = await Promise.all([
      queries.ensureQueryData(goalsQuery),
      tasks({ state: "open" }),
      tasks({ state: "asked" }),
      tasks({ state: "not-now" }),
      tasks({ state: "waiting" }),
      tasks({ state: "dropped", quadrant: "delete" }),
    ]);
    const active = new Set(goals.filter(({ state }) => state === "active").map(({ id }) => id));
    return all
      .flat()
      .filter(
        ({ goalId, mark, quadrant, week }) =>
          !goalId || quadrant || week || (mark === "step" && active.has(goalId)),
      );
  },
  // What was just done or given away leaves before it is read again.
  select: (all) =>
    all.filter(
      ({ state, quadrant }) =>
        state === "open" ||
        state === "asked" ||
        state === "not-now" ||
        state === "waiting" ||
        (state === "dropped" && quadrant === "delete"),
    ),
});

/** Finds a task; undefined for one that is no longer open. */
export const taskOf = (all: Task[], taskId: string): Task | undefined =>
  all.find(({ id }) => id === taskId);

export const hintsQuery = queryOptions({
  queryKey: keyOf("/api/week/hints"),
  queryFn: async () => (await readFrom("/api/week/hints", { day: today() })).value.items,
});

const gapCount = 3;

/** The items of the latest survey in which others and the lead are furthest apart. */
export const largestGapsQuery = queryOptions({
  queryKey: ["gaps", "week"],
  queryFn: async () => {
    const { value } = await readFrom("/api/rated-surveys");
    const latest = value.items.find(({ tooFew }) => !tooFew);
    if (!latest) return [];
    const gaps = await readFrom("/api/surveys/{surveyId}/gaps", { surveyId: latest.surveyId });
    return gaps.value.items
      .filter(({ distance }) => distance !== undefined)
      .toSorted((one, other) => Math.abs(other.distance ?? 0) - Math.abs(one.distance ?? 0))
      .slice(0, gapCount);
  },
  // Before the self-rating nothing may be read.
  retry: false,
});

export type Weeks = 1 | 4 | 12;

export const spentQuery = (week: string, weeks: Weeks) =>
  bodyQuery("/api/week/spent", { week, weeks });
