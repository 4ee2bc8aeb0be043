import { client, useCreationKey } from "../../../shared/api";
import { today } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, TextField } from "../../../shared/ui";
import styles from "../growth.module.css";
import { changeTask, growthChanged } from "../queries";
import { most, step, type Task } from "../types";

type Props = {
  goalId: string;
  /** A task that becomes the step once its minutes are known. */
  from?: Task | undefined;
  /** What leaves it as it is. */
  away: string;
  onDone: () => void;
  onAway: () => void;
};

/** What is done next, and how long it takes. */
export function StepForm({ goalId, from, away, onDone, onAway }: Props) {
  const t = useT();
  const creation = useCreationKey();
  const { register, send, formState, failure } = useProblemForm({
    defaultValues: {
      text: from?.text ?? "",
      minutes: from?.minutes ?? step.usual,
      dueOn: from?.dueOn ?? "",
    },
    kinds: { minutes: "step" },
  });
  const { errors, isSubmitting } = formState;
  const save = send(async ({ text, minutes, dueOn }) => {
    const said = { text: text.trim(), minutes, mark: "step" as const };
    if (from) {
      await changeTask(from, { ...said, dueOn: dueOn || null });
    } else {
      const body = { ...said, goalId, ...(dueOn && { dueOn }) };
      await client.POST("/api/tasks", { params: creation.for(body), body });
      creation.done();
      await growthChanged();
    }
    onDone();
  });
  return (
    <form
      className={styles.stepForm}
      noValidate
      onSubmit={save}
      onKeyDown={({ key }) => key === "Escape" && onAway()}
    >
      <TextField
        label={t("What is the next step?")}
        error={errors.text?.message}
        dir="auto"
        autoComplete="off"
        autoFocus
        maxLength={most.task}
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
        <Button small look="plain" onPress={onAway}>
          {away}
        </Button>
      </div>
    </form>
  );
}
