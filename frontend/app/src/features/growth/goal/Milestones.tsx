import { useMutation } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useRef } from "react";
import { client, useCreationKey } from "../../../shared/api";
import { isDay, sayDay } from "../../../shared/days";
import { Done } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Icon, leaveRow, Menu, MenuItem, TextField, tell } from "../../../shared/ui";
import growth from "../growth.module.css";
import { orTell } from "../orTell";
import { changeGoalTask, growthChanged, removeTask, restoreTask } from "../queries";
import { type Goal, type GoalTask, growthLimits } from "../types";
import { GoalDays } from "./GoalDays";
import styles from "./goal.module.css";

type Props = { goal: Goal; milestones: GoalTask[] };

/** What can be seen on the way: drawn on the rule, changed in a list. */
export function Milestones({ goal, milestones }: Props) {
  const t = useT();
  return (
    <section aria-label={t("Milestones")} className={styles.milestones}>
      <GoalDays goal={goal} milestones={milestones} />
      <details>
        <summary className="b b-s b-0">{t("Edit milestones")}</summary>
        <div className={growth.doc}>
          {milestones.length === 0 && (
            <p className="note">{t("No milestones yet. What would you see halfway there?")}</p>
          )}
          <ul className="rows">
            {milestones.map((task) => (
              <Milestone key={task.id} task={task} />
            ))}
          </ul>
          <AddMilestone goalId={goal.id} />
        </div>
      </details>
    </section>
  );
}

function Milestone({ task }: { task: GoalTask }) {
  const t = useT();
  const row = useRef<HTMLLIElement>(null);
  const { text, dueOn = "", state } = task;
  const move = useMutation({
    mutationFn: (day: string) => changeGoalTask(task, { dueOn: day || null }),
  });
  const removal = useMutation({
    mutationFn: (_: Element) => removeTask(task),
    onMutate: (within) => leaveRow(within),
    onSuccess: () => tell(t("Milestone removed"), () => void orTell(restoreTask(task))),
  });
  return (
    <li ref={row}>
      <div>
        <p dir="auto">{text}</p>
        {state === "done" && (
          <p className="meta">
            <Icon of={Check} /> {t("Reached")} {dueOn && sayDay(dueOn)}
          </p>
        )}
        <ProblemNote error={move.error ?? removal.error} />
      </div>
      <div className="row">
        {state !== "done" && (
          <>
            <input
              type="date"
              className={`in in-s ${styles.day}`}
              aria-label={t("Date for “{{text}}”", { text })}
              defaultValue={dueOn}
              key={dueOn}
              onBlur={({ target }) => {
                const day = target.value;
                if (day !== dueOn && (day === "" || isDay(day))) move.mutate(day);
              }}
            />
            <Done task={task} word={t("Reached")} />
          </>
        )}
        <Menu label={t("More options: {{text}}", { text })}>
          <MenuItem stop onAction={() => row.current && removal.mutate(row.current)}>
            {t("Remove")}
          </MenuItem>
        </Menu>
      </div>
    </li>
  );
}

function AddMilestone({ goalId }: { goalId: string }) {
  const t = useT();
  const creation = useCreationKey();
  const { register, send, reset, formState, failure, setFocus } = useProblemForm({
    defaultValues: { text: "", dueOn: "" },
  });
  const { errors, isSubmitting } = formState;
  const add = send(async ({ text, dueOn }) => {
    const body = {
      ...{ text: text.trim(), goalId, mark: "milestone" as const },
      ...(dueOn && { dueOn }),
    };
    await client.POST("/api/tasks", { params: creation.for(body), body });
    creation.done();
    reset();
    setFocus("text");
    await growthChanged();
  });
  return (
    <form className={styles.add} noValidate onSubmit={add}>
      <TextField
        label={t("Milestone")}
        error={errors.text?.message}
        dir="auto"
        maxLength={growthLimits.task}
        {...register("text", {
          validate: (it) => it.trim() !== "" || t("Say what you’ll see by then."),
        })}
      />
      <TextField
        type="date"
        label={t("Date")}
        error={errors.dueOn?.message}
        {...register("dueOn")}
      />
      <Button type="submit" isPending={isSubmitting}>
        {t("Add")}
      </Button>
      <ProblemNote error={failure} />
    </form>
  );
}
