import { useMutation } from "@tanstack/react-query";
import { client, ifMatch, versioned } from "../../../shared/api";
import { sayDay, today } from "../../../shared/days";
import { formatDay, useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, TextArea, TextField, tell } from "../../../shared/ui";
import growth from "../growth.module.css";
import { changeTask, growthChanged } from "../queries";
import type { Goal, Task } from "../types";
import styles from "./handover.module.css";
import { handoverStrings } from "./strings";

/** The gate: who hears it, when, and in which words. */
export function Told({ goal, gate }: { goal: Goal; gate: Task }) {
  const say = useStrings(handoverStrings);
  return (
    <section className={growth.sec} aria-labelledby="told">
      <h2 id="told">{say("told.title")}</h2>
      {gate.state === "done" ? (
        <>
          <p className="note">{gate.doneAt && say("told.over", { day: formatDay(gate.doneAt) })}</p>
          {gate.note && (
            <p className="voice" dir="auto">
              {gate.note}
            </p>
          )}
        </>
      ) : (
        <>
          <p className="note">
            {say("told.note")} {goal.state === "draft" && !gate.dueOn && say("told.draft")}
          </p>
          <ToldForm key={gate.etag} gate={gate} />
        </>
      )}
    </section>
  );
}

function ToldForm({ gate }: { gate: Task }) {
  const say = useStrings(handoverStrings);
  const { register, send, formState, failure } = useProblemForm({
    defaultValues: { dueOn: gate.dueOn ?? "", note: gate.note ?? "" },
  });
  const { errors, isSubmitting, isDirty } = formState;
  const keep = send(async ({ dueOn, note }) => {
    await changeTask(gate, { dueOn: dueOn || null, note: note.trim() || null });
    tell(say("told.saved"));
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
        label={say("told.day")}
        hint={gate.dueOn && sayDay(gate.dueOn)}
        error={errors.dueOn?.message}
        {...register("dueOn")}
      />
      <div className={styles.full}>
        <TextArea
          label={say("told.words")}
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
            {say("told.save")}
          </Button>
        ) : (
          <Button look="primary" isPending={done.isPending} onPress={() => done.mutate()}>
            {say("told.done")}
          </Button>
        )}
      </div>
    </form>
  );
}
