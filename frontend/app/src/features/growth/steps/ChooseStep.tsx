import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button } from "../../../shared/ui";
import styles from "../growth.module.css";
import { changeTask, tasksQuery } from "../queries";
import type { Task } from "../types";
import { fits, isOpportunity } from "./fits";
import { StepForm } from "./StepForm";

type Props = { goalId: string; away: string; onClose: () => void };

/** Writes the next step, or takes one of the open tasks of the goal. */
export function ChooseStep({ goalId, away, onClose }: Props) {
  const t = useT();
  const tasks = useQuery(tasksQuery(goalId)).data ?? [];
  const [from, setFrom] = useState<Task>();
  const taking = useMutation({
    mutationFn: (task: Task) => changeTask(task, { mark: "step" }),
    onSuccess: onClose,
  });
  const open = tasks.filter((task) => isOpportunity(task));
  return (
    <div className={styles.choose}>
      <StepForm
        key={from?.id ?? ""}
        goalId={goalId}
        from={from}
        away={away}
        onDone={onClose}
        onAway={onClose}
      />
      <ProblemNote error={taking.error} />
      {open.length > 0 && (
        <>
          <h3>{t("Or choose one of these")}</h3>
          <ul className="rows">
            {open.map((task) => (
              <li key={task.id}>
                <p dir="auto">
                  {task.text}
                  {task.minutes && (
                    <span className="meta">
                      {t("{{count}} minute | {{count}} minutes", { count: task.minutes })}
                    </span>
                  )}
                </p>
                <Button
                  small
                  look="plain"
                  isPending={taking.isPending}
                  aria-label={t("Choose: {{text}}", { text: task.text })}
                  onPress={() => (fits(task) ? taking.mutate(task) : setFrom(task))}
                >
                  {t("Choose")}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
