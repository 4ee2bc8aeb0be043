import { useMutation } from "@tanstack/react-query";
import { client, ifMatch, versioned } from "../../../shared/api";
import { sayDay, today } from "../../../shared/days";
import { formatDay, useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, TextArea, TextField, tell } from "../../../shared/ui";
import growth from "../growth.module.css";
import { changeTask, growthChanged } from "../queries";
import type { Goal, Task } from "../types";
import styles from "./handover.module.css";

/** The gate: who hears it, when, and in which words. */
export function Told({ goal, gate }: { goal: Goal; gate: Task }) {
  const t = useT();
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
          <ToldForm key={gate.etag} gate={gate} />
        </>
      )}
    </section>
  );
}

function ToldForm({ gate }: { gate: Task }) {
  const t = useT();
  const { register, send, formState, failure } = useProblemForm({
    defaultValues: { dueOn: gate.dueOn ?? "", note: gate.note ?? "" },
  });
  const { errors, isSubmitting, isDirty } = formState;
  const keep = send(async ({ dueOn, note }) => {
    await changeTask(gate, { dueOn: dueOn || null, note: note.trim() || null });
    tell(t("Saved"));
  });
  const done = useMutation({
    mutationFn: async () => {
      const params = { path: { taskId: gate.id }, ...ifMatch(gate.etag) };
      await versioned(
        client.POST("/api/tasks/{taskId}/finish", { params, body: { day: today() } }),
      );
    },
    onSuccess: growthChanged,
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
      <ProblemNote error={failure ?? done.error} />
      <div className="row">
        {isDirty ? (
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {t("Save")}
          </Button>
        ) : (
          <Button look="primary" isPending={done.isPending} onPress={() => done.mutate()}>
            {t("The team knows")}
          </Button>
        )}
      </div>
    </form>
  );
}
