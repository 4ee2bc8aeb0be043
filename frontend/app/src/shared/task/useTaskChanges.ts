import { onlineManager } from "@tanstack/react-query";
import { growth, queries, type Schemas } from "../api";
import { changeLater, useChange } from "../changes";
import { mondayOf, plusDays, sayWeekday, today } from "../days";
import {
  changeTask,
  finishTask,
  type ListedTask,
  openState,
  reopenTask,
  taskQuery,
  taskRemoval,
} from "../goal";
import { useT } from "../i18n";
import { followRow } from "../ui";
import {
  addBlock,
  changeBlock,
  finishBlock,
  moveBlock,
  removeBlock,
  reopenBlock,
  restoreBlock,
  type ShownTask,
  type TimeBlock,
} from "./blocks";
import { blockName } from "./labels";

/** A task without a length counts as this long. */
const usual = 30;
/** The contract's shortest and longest block. */
const [shortest, longest] = [5, 1440];

/** A task, the time that it has in a week, or time for a kind of work. */
export type TaskOrBlock = { task?: ShownTask | undefined; block?: TimeBlock | undefined };

export const isDone = ({ task, block }: TaskOrBlock): boolean =>
  task
    ? task.state === "done"
    : block?.spent !== undefined && block.spent > 0 && block.spent >= block.minutes;

/** Reads the whole task, so that it can be restored; undefined if it cannot be read. */
async function wholeTask(task: ListedTask): Promise<Schemas["Task"] | undefined> {
  if (task.createdAt && task.state)
    return { ...task, createdAt: task.createdAt, state: task.state };
  if (!onlineManager.isOnline()) return undefined;
  return queries.fetchQuery({ ...taskQuery(task.id), staleTime: 0 }).catch(() => undefined);
}

/** Returns the actions on a task wherever it is listed, each with undo. */
export function useTaskChanges({ task, block }: TaskOrBlock) {
  const t = useT();
  const { change, error } = useChange();
  const id = block?.id ?? task?.id ?? "";
  const text = task?.text ?? (block ? blockName(t, block) : "");
  const listed = task && { etag: "*", ...task };
  const finish = () => {
    const said = { said: t("Done: “{{text}}”", { text }) };
    if (block) {
      const { spent, minutes } = block;
      void change(finishBlock(block, { spent: spent ?? minutes, done: true, day: today() }), {
        ...said,
        undo: async (answer) => {
          await answer;
          for (const each of reopenBlock(block, spent)) await changeLater(each);
        },
      });
    } else if (listed) {
      void change(finishTask(listed, { day: today() }, ""), {
        ...said,
        undo: () => void changeLater(reopenTask(listed)),
      });
    }
    followRow(id);
  };
  const reopen = (more: Schemas["TaskChange"] = {}) => {
    const said = { said: t("“{{text}}” is open again", { text }) };
    if (block) for (const each of reopenBlock(block)) void change(each, { ...said, undo: null });
    else if (listed) void change(changeTask(listed, { state: openState(listed), ...more }), said);
    followRow(id);
  };
  /** Moves the task to a day, with time on it. */
  const moveTo = (day: string | null) => {
    const said = day
      ? t("“{{text}}” moved to {{day}}", { text, day: sayWeekday(day) })
      : t("“{{text}}” no longer has a day", { text });
    if (block) {
      void change(changeBlock(block, { day, ...(day === null && { start: null }) }), { said });
      followRow(id);
    } else if (task && day) {
      const minutes = Math.min(longest, Math.max(shortest, task.minutes ?? usual));
      const added = addBlock({ taskId: task.id, week: mondayOf(day), day, minutes }, task);
      const made = { id: String(added.fields?.id), week: mondayOf(day), minutes, etag: "" };
      void change(added, { said, undo: () => changeLater(removeBlock(made, false)) });
      followRow(made.id);
    }
  };
  /** A day that it was due before then goes along. */
  const toNextWeek = () => {
    const milestone = task?.mark === "milestone";
    const of = block?.week ?? (milestone ? task.dueOn : task?.week);
    const later = of !== undefined && of > today();
    const week = plusDays(later ? of : mondayOf(today()), 7);
    const said = { said: t("“{{text}}” moved to next week", { text }) };
    if (block) {
      void change(moveBlock(block, week), said);
    } else if (listed) {
      const late = milestone || (listed.dueOn && listed.dueOn < week);
      // A milestone is nothing to do in a week.
      const fields = { ...(!milestone && { week }), ...(late && { dueOn: week }) };
      void change(changeTask(listed, fields, [[growth]]), said);
    }
    followRow(id);
  };
  const remove = async (following: boolean) => {
    if (block && !task) {
      void change(removeBlock(block, following), {
        said: t("Removed"),
        ...(!following && { undo: () => changeLater(restoreBlock(block)) }),
      });
    } else if (listed) {
      const whole = await wholeTask(listed);
      void change(taskRemoval(whole ?? listed), {
        said: t("“{{text}}” removed", { text }),
        ...(!whole && { undo: null }),
      });
    }
  };
  return { id, text, finish, reopen, moveTo, toNextWeek, remove, error };
}
