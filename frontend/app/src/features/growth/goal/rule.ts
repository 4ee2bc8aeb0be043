import { dayOf } from "../../../shared/days";
import type { Goal, GoalTask } from "../types";

/** A day on the rule of a goal. */
export type RuleMark = {
  key: string;
  day: string;
  what: "begun" | "today" | "look-back" | "milestone";
  text?: string;
  /** It is over, or reached. */
  on: boolean;
  /** Its day has passed, and it is not reached. */
  late: boolean;
  /** Days to the next one; absent at the last. */
  stretch?: number;
  /** The column that it begins in, from 1, and how many it takes. */
  column: number;
  width: number;
};

/** Columns of the rule, and how many the words of one mark need. */
export const columns = 60;
const least = 6;

const number = (day: string) => Date.parse(day) / 86_400_000;

/** From the day on which the goal began to the last day that was set, milestones between. */
export function ruleOf(goal: Goal, milestones: GoalTask[], today: string) {
  const begun = dayOf(goal.createdAt);
  const all: Omit<RuleMark, "column" | "width" | "late" | "stretch">[] = [
    { key: "begun", day: begun, what: "begun", on: true },
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
  const last = all.sort(byDay).at(-1)?.day ?? begun;
  if (today > begun && today < last && !all.some(({ day }) => day === today)) {
    all.push({ key: "today", day: today, what: "today", on: true });
    all.sort(byDay);
  }
  const first = all[0]?.day ?? begun;
  const days = Math.max(1, number(last) - number(first));
  const at = (day: string) => Math.round(((number(day) - number(first)) / days) * columns);
  const marks = all.map((each, i): RuleMark => {
    const next = all[i + 1];
    const late = each.what === "milestone" && !each.on && each.day < today;
    const stretch = next && number(next.day) - number(each.day);
    const mark = { ...each, late, ...(stretch && { stretch }) };
    // The last one stands before the end of the rule.
    if (!next) return { ...mark, column: columns - least - 1, width: least + 2 };
    const end = i === all.length - 2 ? columns - least - 1 : at(next.day) + 1;
    const column = at(mark.day) + 1;
    return { ...mark, column, width: Math.min(18, end - column) };
  });
  return {
    marks,
    /** Share of the way that is over, from 0 to 1. */
    now: Math.min(1, Math.max(0, (number(today) - number(first)) / days)),
    /** Whether there is room for the words of each beside the next. */
    fits: marks.every(({ width }) => width >= least),
  };
}
