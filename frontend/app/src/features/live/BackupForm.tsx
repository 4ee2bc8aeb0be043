import { useStrings } from "../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../shared/problems";
import { Button, TextField, tell } from "../../shared/ui";
import { type Finding, sayBackup } from "./data";
import styles from "./Live.module.css";
import { strings } from "./strings";

/** The server does not see its backups, so the owner says when there was one. */
export function BackupForm({ finding }: { finding: Finding | undefined }) {
  const say = useStrings(strings);
  const { madeOn = "", restoredOn = "", data } = (finding?.params ?? {}) as Record<string, string>;
  const form = useProblemForm({ defaultValues: { madeOn, restoredOn } });
  const { errors, isSubmitting } = form.formState;
  const save = form.send(async (values) => {
    await sayBackup({
      madeOn: values.madeOn,
      ...(values.restoredOn ? { restoredOn: values.restoredOn } : {}),
    });
    tell(say("backup.kept"));
  });
  return (
    <section className={styles.backup} aria-labelledby="backup">
      <h2 id="backup">{say("backup.title")}</h2>
      <p>{data ? say("backup.embedded", { data }) : say("backup.own")}</p>
      <p>{say("backup.never")}</p>
      <form onSubmit={save} noValidate className="field">
        <div className={styles.days}>
          <TextField
            label={say("backup.madeOn")}
            type="date"
            error={errors.madeOn?.message}
            {...form.register("madeOn", { required: say("backup.needed") })}
          />
          <TextField
            label={say("backup.restoredOn")}
            hint={say("backup.restoredHint")}
            type="date"
            error={errors.restoredOn?.message}
            {...form.register("restoredOn")}
          />
        </div>
        <ProblemNote error={form.failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {say("backup.keep")}
          </Button>
        </div>
      </form>
    </section>
  );
}
