import type { Schemas } from "../../../shared/api";
import { dayOf, plusDays } from "../../../shared/days";
import { isDone, isPlanned, type TimeBlock } from "../../../shared/task";
import type { Task, WeekPlan } from "../queries";
import { minutesOf, timeOf } from "../slot";

type Talk = Schemas["TalkSummary"];

/** One line of a day. */
export type WeekLine = { id: string; start?: string | undefined } & (
  | { task: Task; block?: never; talk?: never; busy?: never }
  | { block: TimeBlock; task?: never; talk?: never; busy?: never }
  | { talk: Talk; block?: never; task?: never; busy?: never }
  | {
      busy: { start: string; until: string; minutes: number };
      block?: never;
      task?: never;
      talk?: never;
    }
);

export type WeekList = {
  days: { day: string; lines: WeekLine[] }[];
  /** These have no future day, and should have one. */
  undated: WeekLine[];
  /** Open tasks that can wait. */
  others: Task[];
};

/** Tells whether a person or a goal depends on the task. */
const isNext = ({ mark, person, talkId }: Task) => mark === "step" || !!person || !!talkId;

const byStart = ({ start: one = "99" }: WeekLine, { start: other = "99" }: WeekLine) =>
  one < other ? -1 : Number(one > other);

const ofTask = (task: Task): WeekLine => ({ id: task.id, task });
const ofBlock = (block: TimeBlock): WeekLine => ({ id: block.id, start: block.start, block });

/**
 * Everything of a week, once: what has time on its day, what is due on its day, and what still needs one.
 *
 * @param all open tasks, also of other weeks
 */
export function weekListOf(plan: WeekPlan, all: readonly Task[], today: string): WeekList {
  const { week, blocks, talks = [], done = [] } = plan;
  const last = plusDays(week, 6);
  const runs = week <= today && today <= last;
  const timed = new Set(blocks.map(({ task }) => task?.id));
  const known = new Map([...all, ...plan.tasks, ...done].map((task) => [task.id, task]));
  const tasks = [...known.values()].filter(({ id }) => !timed.has(id));
  /** Returns the day of a task without a time: when it was finished, or is due. */
  const dayOfTask = ({ state, doneAt, dueOn, week: of }: Task) => {
    if (state === "done") return doneAt ? dayOf(doneAt) : today;
    const due = dueOn && dueOn >= today && dueOn >= week && dueOn <= last;
    return state === "open" && due && (of === week || !of) ? dueOn : undefined;
  };
  const open = tasks.filter((task) => task.state === "open" && !dayOfTask(task));
  const needsDay = (task: Task) =>
    task.week === week ||
    (runs &&
      isNext(task) &&
      (!task.week || task.week < week) &&
      (!task.dueOn || task.dueOn < today)) ||
    (runs && !!task.dueOn && task.dueOn < today);
  const days = plan.days
    .map(({ day, hours, busy = [] }) => ({
      day,
      hours,
      lines: [
        ...blocks.filter((block) => block.day === day).map(ofBlock),
        ...talks
          .filter((talk) => talk.day === day)
          .map((talk) => ({ id: talk.id, start: talk.start, talk })),
        ...busy.map(({ start, minutes }) => ({
          ...{ id: `busy ${start}`, start },
          busy: { start, minutes, until: timeOf(minutesOf(start) + minutes) },
        })),
        ...tasks.filter((task) => dayOfTask(task) === day).map(ofTask),
      ].toSorted(byStart),
    }))
    .filter(
      ({ day, lines, hours }, at) => at < 5 || hours > 0 || day === today || lines.length > 0,
    );
  return {
    days,
    undated: [
      ...blocks
        .filter((block) => !block.day && isPlanned(block) && !isDone({ block, task: block.task }))
        .map(ofBlock),
      ...open.filter(needsDay).map(ofTask),
    ],
    others: open.filter((task) => !needsDay(task) && task.week !== week),
  };
}

/** Tells whether something is still to be done about it. */
export const isLeft = ({ task, block }: WeekLine): boolean =>
  task || block
    ? !isDone({ task: task ?? block?.task, block }) && (!block || isPlanned(block))
    : false;

/**
 * Returns which ritual is due; on Monday that of the week before is closed.
 * @param weekday 0 is Monday
 */
export function ritualOf(
  weekday: number,
  { planned, closed }: { planned: boolean; closed: boolean },
): "plan" | "close" | undefined {
  if (weekday <= 1 && !planned) return "plan";
  return (weekday >= 4 || weekday === 0) && !closed ? "close" : undefined;
}
