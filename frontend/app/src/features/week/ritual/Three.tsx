import { useState } from "react";
import type { Schemas } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { changeTask } from "../../../shared/goal";
import { formatWeekday, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { addBlock, TaskSource } from "../../../shared/task";

import { type Task, type WeekPlan, weekQuery } from "../queries";
import { slotFor } from "../slot";
import { Left } from "./Left";
import { AnswerRow } from "./Ritual";
import styles from "./ritual.module.css";

/** A task without a length counts as this long. */
const usual = 30;

const byPriority = (one: Task, other: Task) => (one.priority ?? 4) - (other.priority ?? 4);

type ThreeProps = { plan: WeekPlan; tasks: Task[]; talks: Schemas["TalkSummary"][] };

/** Three tasks of the week, each with a time that is suggested and never booked by itself. */
export function Three({ plan, tasks, talks }: ThreeProps) {
  const t = useT();
  const { change, error } = useChange();
  const { week, blocks } = plan;
  const chosen = tasks.filter(({ priority }) => priority);
  const free = [1, 2, 3].find((place) => !chosen.some(({ priority }) => priority === place));
  const [largest] = tasks
    .filter(({ priority, state }) => !priority && state === "open")
    .toSorted((one, other) => (other.minutes ?? usual) - (one.minutes ?? usual));
  // Rows that moved while one of them has the focus would lose it.
  const [order] = useState(() => tasks.toSorted(byPriority).map(({ id }) => id));
  const place = ({ id }: Task) => (order.includes(id) ? order.indexOf(id) : order.length);
  const choose = (task: Task) => {
    const priority = task.priority ? null : free;
    if (priority !== undefined) {
      void change(
        changeTask(task, { ...(task.week ? {} : { week }), priority }, [weekQuery(week).queryKey]),
      );
    }
  };
  return (
    <>
      <ul className={styles.rows}>
        {tasks
          .toSorted((one, other) => place(one) - place(other))
          .map((task) => {
            const length = task.minutes ?? usual;
            const block = blocks.find((each) => each.task?.id === task.id && each.day);
            const slot =
              (task.priority || free) && !block
                ? slotFor(
                    { days: plan.days, blocks: [...blocks, ...talks] },
                    length,
                    today(),
                    task.dueOn,
                  )
                : undefined;
            const when =
              block?.day &&
              [formatWeekday(block.day, "UTC"), block.start].filter(Boolean).join(" ");
            return (
              <AnswerRow
                key={task.id}
                text={task.text}
                meta={
                  <>
                    <TaskSource task={task} />
                    {when && `, ${when}`}
                  </>
                }
                answers={[
                  {
                    letter: "c",
                    label: t("Choose"),
                    pressed: !!task.priority,
                    onAnswer: () => choose(task),
                  },
                  ...(slot
                    ? [
                        {
                          letter: "t",
                          label: t("Take {{day}} {{time}}", {
                            day: formatWeekday(slot.day, "UTC"),
                            time: slot.start,
                          }),
                          pressed: false,
                          onAnswer: () => {
                            if (!task.priority) choose(task);
                            void change(
                              addBlock({ taskId: task.id, week, minutes: length, ...slot }, task),
                            );
                          },
                        },
                      ]
                    : []),
                ]}
              />
            );
          })}
      </ul>
      {plan.room.planned > plan.room.room && largest && (
        <>
          <h3>{t("You’ve planned more than you have. Can the longest task wait?")}</h3>
          <Left week={week} tasks={[largest]} />
        </>
      )}
      {free === undefined && (
        <p className="note">{t("You chose three. Remove one to choose another.")}</p>
      )}
      <ProblemNote error={error} />
    </>
  );
}
