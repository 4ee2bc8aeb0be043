import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useChange } from "../../../shared/changes";
import { takeStep } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { TaskRow } from "../../../shared/task";
import { RowButton } from "../../../shared/ui";
import styles from "../growth.module.css";
import { tasksQuery } from "../queries";
import type { Goal, GoalTask } from "../types";
import { fits, isOpportunity } from "./fits";
import { StepForm } from "./StepForm";

type Props = { goal: Goal; away: string; onClose: () => void };

/** Writes the next step, or takes one of the open tasks of the goal. */
export function ChooseStep({ goal, away, onClose }: Props) {
  const t = useT();
  const tasks = useQuery(tasksQuery(goal.id)).data ?? [];
  const [from, setFrom] = useState<GoalTask>();
  const { change } = useChange();
  const take = (task: GoalTask) => {
    if (!fits(task)) return setFrom(task);
    void change(takeStep(task));
    onClose();
  };
  const open = tasks.filter((task) => isOpportunity(task));
  return (
    <div className={styles.choose}>
      <StepForm
        key={from?.id ?? ""}
        goal={goal}
        from={from}
        away={away}
        onDone={onClose}
        onAway={onClose}
      />
      {open.length > 0 && (
        <>
          <h3>{t("Or choose one of these")}</h3>
          <ul className="rows">
            {open.map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                asks
                source={null}
                instead={
                  <RowButton word={t("Choose")} about={task.text} onPress={() => take(task)} />
                }
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
