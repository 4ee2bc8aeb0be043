import { useChange } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { addTask, takeStep } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, TextField } from "../../../shared/ui";
import styles from "../growth.module.css";
import { type GoalTask, growthLimits, stepMinutes } from "../types";

type Props = {
  goalId: string;
  /** A task that becomes the step once its minutes are known. */
  from?: GoalTask | undefined;
  /** What leaves it as it is. */
  away: string;
  onDone: () => void;
  onAway: () => void;
};

/** What is done next, and how long it takes. */
export function StepForm({ goalId, from, away, onDone, onAway }: Props) {
  const t = useT();
  const { change } = useChange();
  const { register, send, discard, formState, failure } = useProblemForm({
    typed: `step.${from?.id ?? goalId}`,
    defaultValues: {
      text: from?.text ?? "",
      minutes: from?.minutes ?? stepMinutes.usual,
      dueOn: from?.dueOn ?? "",
    },
    kinds: { minutes: "step" },
  });
  const { errors, isSubmitting } = formState;
  const leave = () => discard(onAway);
  const save = send(async ({ text, minutes, dueOn }) => {
    const said = { text, minutes, mark: "step" as const };
    await change(
      from
        ? takeStep(from, { ...said, dueOn: dueOn || null })
        : addTask({ ...said, goalId, ...(dueOn && { dueOn }) }),
    );
    onDone();
  });
  return (
    <form
      className={styles.stepForm}
      noValidate
      onSubmit={save}
      onKeyDown={({ key }) => key === "Escape" && leave()}
    >
      <TextField
        label={t("What is the next step?")}
        error={errors.text?.message}
        dir="auto"
        autoComplete="off"
        autoFocus
        maxLength={growthLimits.task}
        {...register("text", {
          validate: (text) => text.trim() !== "" || t("Say what you’ll do."),
        })}
      />
      <div className={styles.howLong}>
        <TextField
          type="number"
          label={t("Minutes")}
          error={errors.minutes?.message}
          inputMode="numeric"
          {...register("minutes", { valueAsNumber: true })}
        />
        <TextField
          type="date"
          label={t("Date (optional)")}
          error={errors.dueOn?.message}
          min={today()}
          {...register("dueOn")}
        />
      </div>
      <ProblemNote error={failure} />
      <div className="row">
        <Button small look="primary" type="submit" isPending={isSubmitting}>
          {t("Set next step")}
        </Button>
        <Button small look="plain" onPress={leave}>
          {away}
        </Button>
      </div>
    </form>
  );
}
