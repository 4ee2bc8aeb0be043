import { limits } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { addTask, takeStep } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import styles from "../growth.module.css";
import { type Goal, type GoalTask, stepMinutes } from "../types";

type Props = {
  goal: Goal;
  /** A task that becomes the step once its minutes are known. */
  from?: GoalTask | undefined;
  /** This button leaves it as it is. */
  away: string;
  onDone: () => void;
  onAway: () => void;
};

/** Asks for the next step, and how long it takes. */
export function StepForm({ goal: { id: goalId, title }, from, away, onDone, onAway }: Props) {
  const t = useT();
  const { change } = useChange();
  return (
    <Form
      className={styles.stepForm}
      aria-label={title}
      limits={limits.TaskDraft}
      typed={`step.${from?.id ?? goalId}`}
      start={{
        text: from?.text ?? "",
        minutes: from?.minutes ?? stepMinutes.usual,
        dueOn: from?.dueOn ?? "",
      }}
      kinds={{ minutes: "step" }}
      onSave={async ({ text, minutes, dueOn }) => {
        const said = { text, minutes, mark: "step" as const };
        await change(
          from
            ? takeStep(from, { ...said, dueOn: dueOn || null })
            : addTask({ ...said, goalId, ...(dueOn && { dueOn }) }),
        );
        onDone();
      }}
      onLeave={onAway}
      escapes
    >
      {({ Text, Minutes, Day, Buttons }) => (
        <>
          <Text
            name="text"
            label={t("What is the next step?")}
            required={t("Say what you’ll do.")}
            autoComplete="off"
            autoFocus
          />
          <div className={styles.howLong}>
            <Minutes name="minutes" />
            <Day name="dueOn" label={t("Date (optional)")} min={today()} />
          </div>
          <Buttons small save={t("Set next step")} cancel={away} />
        </>
      )}
    </Form>
  );
}
