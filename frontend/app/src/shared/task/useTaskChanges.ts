import { keyOf } from "../api";
import { changeLater, useChange } from "../changes";
import { mondayOf, plusDays, sayWeekday, today } from "../days";
import { changeTask, finishTask, reopenTask, taskRemoval, workKindLabels } from "../goal";
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

/** Of a task that says nothing of its length. */
const usual = 30;
/** The contract's shortest and longest block. */
const [shortest, longest] = [5, 1440];

/** A task, the time that it has in a week, or time for a kind of work. */
export type TaskOrBlock = { task?: ShownTask | undefined; block?: TimeBlock | undefined };

export const isDone = ({ task, block }: TaskOrBlock): boolean =>
  task
    ? task.state === "done"
    : block?.spent !== undefined && block.spent > 0 && block.spent >= block.minutes;

/** What can be done with a task wherever it is listed. Each can be undone. */
export function useTaskChanges({ task, block }: TaskOrBlock) {
  const t = useT();
  const { change, error } = useChange();
  const id = block?.id ?? task?.id ?? "";
  const text = task?.text ?? (block?.kind ? t(workKindLabels[block.kind]) : "");
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
  const reopen = () => {
    const said = { said: t("“{{text}}” is open again", { text }), undo: null };
    if (block) for (const each of reopenBlock(block)) void change(each, said);
    else if (listed) void change(changeTask(listed, { state: "open" }), said);
    followRow(id);
  };
  /** What gets a day gets time on it. */
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
    const week = plusDays(mondayOf(today()), 7);
    const said = { said: t("“{{text}}” moved to next week", { text }) };
    if (block) {
      void change(moveBlock(block, week), said);
    } else if (listed) {
      const late = listed.dueOn && listed.dueOn < week;
      void change(
        changeTask(listed, { week, ...(late && { dueOn: week }) }, [
          keyOf("/api/week", { week: listed.week ?? mondayOf(today()) }),
          keyOf("/api/week", { week }),
          ["growth"],
        ]),
        said,
      );
    }
    followRow(id);
  };
  const remove = (following: boolean) => {
    if (block && !task) {
      void change(removeBlock(block, following), {
        said: t("Removed"),
        ...(!following && { undo: () => changeLater(restoreBlock(block)) }),
      });
    } else if (listed) {
      void change(taskRemoval(listed), { said: t("“{{text}}” removed", { text }) });
    }
  };
  return { id, text, finish, reopen, moveTo, toNextWeek, remove, error };
}
