import { dayOf } from "../../../shared/days";
import type { Goal, GoalTask } from "../types";

/** A day on the rule of a goal. */
export type RuleMark = {
  key: string;
  day: string;
  what: "created" | "today" | "look-back" | "milestone";
  text?: string;
  /** It is over, or reached. */
  on: boolean;
  /** Its day has passed, and it is not reached. */
  late: boolean;
  /** Days to the next one; absent at the last. */
  stretch?: number;
  /** Share of the way, from 0 to 1. */
  at: number;
  /** Where its words begin: a column from 1, and how many it takes. */
  column: number;
  width: number;
};

/** Columns of the rule, and how many the words of one mark need. */
export const columns = 60;
const least = 6;

const number = (day: string) => Date.parse(day) / 86_400_000;

/** From the day on which the goal was created to the last day that was set, or today where that has passed. */
export function ruleOf(goal: Goal, milestones: GoalTask[], today: string) {
  const created = dayOf(goal.createdAt);
  const all: Omit<RuleMark, "at" | "column" | "width" | "late" | "stretch">[] = [
    { key: "created", day: created, what: "created", on: true },
    ...milestones.flatMap(({ id, text, dueOn, doneAt, state }) => {
      const on = state === "done";
      const day = on && doneAt ? dayOf(doneAt) : dueOn;
      return day ? [{ key: id, day, what: "milestone" as const, text, on }] : [];
    }),
    ...(goal.lookBackOn
      ? [
          {
            key: "look-back",
            day: goal.lookBackOn,
            what: "look-back" as const,
            on: goal.lookBackOn <= today,
          },
        ]
      : []),
  ];
  const byDay = (a: { day: string }, b: { day: string }) => a.day.localeCompare(b.day);
  const end = all.sort(byDay).at(-1)?.day ?? created;
  const isOver = goal.state === "reached" || goal.state === "dropped";
  if (today > created && end > created && !isOver && !all.some(({ day }) => day === today)) {
    all.push({ key: "today", day: today, what: "today", on: true });
    all.sort(byDay);
  }
  const first = all[0]?.day ?? created;
  const days = Math.max(1, number(all.at(-1)?.day ?? end) - number(first));
  const share = (day: string) => Math.min(1, Math.max(0, (number(day) - number(first)) / days));
  const columnOf = (day: string) => Math.round(share(day) * columns) + 1;
  const marks = all.map((each, i): RuleMark => {
    const next = all[i + 1];
    const late = each.what === "milestone" && !isOver && !each.on && each.day < today;
    const stretch = next && number(next.day) - number(each.day);
    const mark = { ...each, late, at: share(each.day), ...(stretch && { stretch }) };
    // The last one stands before the end of the rule.
    if (!next) return { ...mark, column: columns - least - 1, width: least + 2 };
    const until = i === all.length - 2 ? columns - least - 1 : columnOf(next.day);
    const column = columnOf(mark.day);
    return { ...mark, column, width: Math.min(18, until - column) };
  });
  return {
    marks,
    /** Share of the way that is over, and where the last day stands that was set, from 0 to 1. */
    ...{ now: share(today), end: share(end) },
    /** Whether there is room for the words of each beside the next. */
    fits: marks.every(({ width }) => width >= least),
  };
}
