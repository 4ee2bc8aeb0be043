import { limits } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { Form } from "../../../shared/form";
import { addTask } from "../../../shared/goal";
import { inWords, useT } from "../../../shared/i18n";
import { TaskRow } from "../../../shared/task";
import type { Goal, GoalTask } from "../types";
import { GoalPart } from "./GoalPart";
import styles from "./goal.module.css";

type Props = {
  goal: Goal;
  milestones: GoalTask[];
  /** One was reached: time to look back. */
  onReached: () => void;
};

/** Shows what can be seen on the way. */
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
          <TaskRow key={task.id} task={task} asks source={null} onDone={onReached} />
        ))}
      </ul>
      <AddMilestone goalId={goal.id} />
    </GoalPart>
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
