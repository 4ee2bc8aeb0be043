import { changeLater, useChange } from "../../../shared/changes";
import { sayDay, today } from "../../../shared/days";
import { changeTask, finishTask, reopenTask } from "../../../shared/goal";
import { formatDay, useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, TextArea, TextField, useHeadingFocus } from "../../../shared/ui";
import growth from "../growth.module.css";
import type { Goal, GoalTask } from "../types";
import styles from "./handover.module.css";

/** The gate: who hears it, when, and in which words. */
export function HandoverAnnouncement({ goal, gate }: { goal: Goal; gate: GoalTask }) {
  const t = useT();
  useHeadingFocus(gate.state === "done");
  return (
    <section className={growth.sec} aria-labelledby="told">
      <h2 id="told">{t("Tell the team")}</h2>
      {gate.state === "done" ? (
        <>
          <p className="note">
            {gate.doneAt && t("The team was told on {{day}}.", { day: formatDay(gate.doneAt) })}
          </p>
          {gate.note && (
            <p className="voice" dir="auto">
              {gate.note}
            </p>
          )}
        </>
      ) : (
        <>
          <p className="note">
            {t("Agree between you who to tell, when, and what exactly to say.")}{" "}
            {goal.state === "draft" && !gate.dueOn && t("Set a date to start the handover.")}
          </p>
          <AnnouncementForm key={gate.etag} gate={gate} />
        </>
      )}
    </section>
  );
}

function AnnouncementForm({ gate }: { gate: GoalTask }) {
  const t = useT();
  const { change, error } = useChange();
  const { register, send, reset, formState, failure } = useProblemForm({
    typed: `told.${gate.id}`,
    defaultValues: { dueOn: gate.dueOn ?? "", note: gate.note ?? "" },
  });
  const { errors, isSubmitting, isDirty } = formState;
  const keep = send(async ({ dueOn, note }) => {
    const fields = { dueOn: dueOn || null, note: note.trim() || null };
    await change(changeTask(gate, fields), { said: t("Saved") });
    reset({ dueOn, note: note.trim() });
  });
  const finish = () =>
    void change(finishTask(gate, { day: today() }, ""), {
      said: t("Done: “{{text}}”", { text: gate.text }),
      undo: () => changeLater(reopenTask(gate)),
    });
  return (
    <form className={styles.told} noValidate onSubmit={keep}>
      <TextField
        type="date"
        label={t("Date")}
        hint={gate.dueOn && sayDay(gate.dueOn)}
        error={errors.dueOn?.message}
        {...register("dueOn")}
      />
      <div className={styles.full}>
        <TextArea
          label={t("Who to tell, where, and what to say")}
          error={errors.note?.message}
          dir="auto"
          rows={4}
          maxLength={4000}
          {...register("note")}
        />
      </div>
      <ProblemNote error={failure ?? error} />
      <div className="row">
        {isDirty ? (
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {t("Save")}
          </Button>
        ) : (
          <Button look="primary" onPress={finish}>
            {t("The team knows")}
          </Button>
        )}
      </div>
    </form>
  );
}
