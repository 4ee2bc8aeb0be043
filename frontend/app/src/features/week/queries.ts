import { queryOptions } from "@tanstack/react-query";
import { client, everyPage, queries, type Schemas, versioned } from "../../shared/api";
import { today } from "../../shared/days";
import { goalsQuery, growth } from "../../shared/goal";
import { plusDays } from "./days";

export type Task = Schemas["Task"];
export type TimeBlock = Schemas["TimeBlock"];
export type WeekPlan = Schemas["WeekPlan"];
export type Quadrant = Schemas["Quadrant"];

/** In the order of their keys. */
export const boxes = ["do", "schedule", "delegate", "delete"] as const satisfies Quadrant[];

/** Hangs below the key of tasks and the log: what changes one may change the other. */
const key = "week";

export const weekQuery = (week: string) =>
  queryOptions({
    queryKey: [growth, key, week],
    queryFn: async () =>
      (await versioned(client.GET("/api/week", { params: { query: { week } } }))).value,
  });

export const settingsQuery = queryOptions({
  queryKey: [growth, key, "settings"],
  queryFn: () => versioned(client.GET("/api/week/settings")),
});

export const calendarQuery = queryOptions({
  queryKey: [growth, key, "calendar"],
  queryFn: async () => (await versioned(client.GET("/api/week/calendar-address"))).value,
});

type Which = { state?: Task["state"]; quadrant?: Quadrant };

const tasks = (which: Which) =>
  everyPage<Task>((query) =>
    client.GET("/api/tasks", { params: { query: { ...query, ...which } } }),
  );

/**
 * What is to be sorted: open, asked for, waited for, and what was deleted and can come back. Of a goal only the next step
 * of an active one, and what was sorted or planned before: the rest waits in its goal.
 */
export const sortQuery = queryOptions({
  queryKey: [growth, key, "sort"],
  queryFn: async () => {
    const [goals, ...all] = await Promise.all([
      queries.ensureQueryData(goalsQuery),
      tasks({ state: "open" }),
      tasks({ state: "asked" }),
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
        state === "waiting" ||
        (state === "dropped" && quadrant === "delete"),
    ),
});

/** Requests that got the reply "not now". */
export const notNowQuery = queryOptions({
  queryKey: [growth, key, "not-now"],
  queryFn: () => tasks({ state: "not-now" }),
});

/** What is known of a task; nothing of one that is no longer open. */
export const taskOf = (all: Task[], taskId: string): Task | undefined =>
  all.find(({ id }) => id === taskId);

/** What the log says of a week, without what was said when looking back on it. */
export const entriesOfWeekQuery = (week: string) =>
  queryOptions({
    queryKey: [growth, "entries", { since: week }],
    queryFn: async () => {
      const all = await everyPage<Schemas["Entry"]>((query) =>
        client.GET("/api/entries", { params: { query: { ...query, since: week } } }),
      );
      return all.filter(({ day, kind }) => day < plusDays(week, 7) && kind !== "reflection");
    },
  });

export const hintsQuery = queryOptions({
  queryKey: [growth, key, "hints"],
  queryFn: async () =>
    (await versioned(client.GET("/api/week/hints", { params: { query: { day: today() } } }))).value
      .items,
});

const gapCount = 3;

/** The items of the latest survey in which others and the lead are furthest apart. */
export const largestGapsQuery = queryOptions({
  queryKey: ["gaps", key],
  queryFn: async () => {
    const { value } = await versioned(client.GET("/api/rated-surveys", { params: { query: {} } }));
    const latest = value.items.find(({ tooFew }) => !tooFew);
    if (!latest) return [];
    const path = { surveyId: latest.surveyId };
    const gaps = await versioned(client.GET("/api/surveys/{surveyId}/gaps", { params: { path } }));
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
  queryOptions({
    queryKey: [growth, key, "spent", week, weeks],
    queryFn: async () =>
      (await versioned(client.GET("/api/week/spent", { params: { query: { week, weeks } } })))
        .value,
  });
