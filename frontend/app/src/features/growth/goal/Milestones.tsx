import { Check } from "lucide-react";
import { limits } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { dayOf, isDay, sayDay } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { addTask, changeTask, Done, taskRemoval } from "../../../shared/goal";
import { inWords, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Icon, Menu, MenuItem } from "../../../shared/ui";
import type { Goal, GoalTask } from "../types";
import { GoalPart } from "./GoalPart";
import styles from "./goal.module.css";

type Props = {
  goal: Goal;
  milestones: GoalTask[];
  /** One was reached: time to look back. */
  onReached: () => void;
};

/** What can be seen on the way. */
export function Milestones({ goal, milestones, onReached }: Props) {
  const t = useT();
  const { milestones: count, reached, overdue = 0 } = goal;
  const about = [
    count > 0 &&
      (reached > 0
        ? t("{{reached}} of {{all}}", { reached: inWords(reached), all: inWords(count) })
        : t("none of {{all}}", { all: inWords(count) })),
    overdue > 0 && t("one overdue | {{words}} overdue", { count: overdue }),
  ];
  return (
    <GoalPart
      id="milestones"
      label={t("Milestones")}
      about={about.filter(Boolean).join(", ")}
      add={t("Add milestone")}
    >
      {milestones.length === 0 && (
        <p className="note">{t("No milestones yet. What would you see halfway there?")}</p>
      )}
      <ul className="rows">
        {milestones.map((task) => (
          <Milestone key={task.id} task={task} onReached={onReached} />
        ))}
      </ul>
      <AddMilestone goalId={goal.id} />
    </GoalPart>
  );
}

function Milestone({ task, onReached }: { task: GoalTask; onReached: () => void }) {
  const t = useT();
  const { text, dueOn = "", state, doneAt } = task;
  const { change, error } = useChange();
  const remove = () => {
    void change(taskRemoval(task), {
      said: t("Milestone removed"),
    });
  };
  return (
    <li>
      <div>
        <p dir="auto">{text}</p>
        {state === "done" && (
          <p className="meta">
            <Icon of={Check} /> {t("Reached")} {doneAt && sayDay(dayOf(doneAt))}
          </p>
        )}
        <ProblemNote error={error} />
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
                if (day !== dueOn && (day === "" || isDay(day)))
                  void change(changeTask(task, { dueOn: day || null }));
              }}
            />
            <Done task={task} word={t("Reached")} onDone={onReached} />
          </>
        )}
        <Menu label={t("More options: {{text}}", { text })}>
          <MenuItem stop onAction={remove}>
            {t("Remove")}
          </MenuItem>
        </Menu>
      </div>
    </li>
  );
}

function AddMilestone({ goalId }: { goalId: string }) {
  const t = useT();
  const { change } = useChange();
  const start = { text: "", dueOn: "" };
  return (
    <Form
      className={styles.add}
      limits={limits.TaskDraft}
      typed={`milestone.${goalId}`}
      start={start}
      onSave={async ({ text, dueOn }, { reset, setFocus }) => {
        const draft = { text: text.trim(), goalId, mark: "milestone" as const };
        await change(addTask({ ...draft, ...(dueOn && { dueOn }) }));
        reset(start);
        setFocus("text");
      }}
    >
      {({ Text, Day, Save, Failure }) => (
        <>
          <Text name="text" label={t("Milestone")} required={t("Say what you’ll see by then.")} />
          <Day name="dueOn" label={t("Date")} />
          <Save look="outline">{t("Add")}</Save>
          <Failure />
        </>
      )}
    </Form>
  );
}
