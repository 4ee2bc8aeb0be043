import { useRef, useState } from "react";
import { slugOf } from "../../../shared/api";
import { formatDay, useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, TextField, tell } from "../../../shared/ui";
import styles from "../Live.module.css";
import { type LastBackup, readBackup, sayBackup } from "../queries";
import { strings } from "../strings";

type Props = {
  initial: LastBackup;
};

/**
 * The server does not see its backups, so the owner says when there was one. When another owner was faster, the days of
 * both are shown.
 */
export function BackupForm({ initial }: Props) {
  const say = useStrings(strings);
  const etag = useRef(initial.etag);
  const [theirs, setTheirs] = useState<LastBackup["value"]>();
  const { madeOn = "", restoredOn = "" } = initial.value;
  const form = useProblemForm({ defaultValues: { madeOn, restoredOn } });
  const { errors, isSubmitting } = form.formState;
  const save = form.send(async (values) => {
    const body = {
      madeOn: values.madeOn,
      ...(values.restoredOn ? { restoredOn: values.restoredOn } : {}),
    };
    try {
      etag.current = (await sayBackup(body, etag.current)).etag;
    } catch (error) {
      if (slugOf(error) === "changed-meanwhile") {
        const now = await readBackup();
        etag.current = now.etag;
        setTheirs(now.value);
      }
      throw error;
    }
    setTheirs(undefined);
    tell(say("backup.kept"));
  });
  const now = (day: "madeOn" | "restoredOn") => {
    const other = theirs?.[day];
    return other && other !== form.watch(day)
      ? say("now", { value: formatDay(`${other}T12:00:00Z`, "UTC") })
      : undefined;
  };
  return (
    <section className={styles.backup} aria-labelledby="backup">
      <h2 id="backup">{say("backup.title")}</h2>
      <p>{say("backup.how")}</p>
      <p>{say("backup.never")}</p>
      <form onSubmit={save} noValidate className="field">
        <div className={styles.days}>
          <TextField
            label={say("backup.madeOn")}
            hint={now("madeOn")}
            type="date"
            error={errors.madeOn?.message}
            {...form.register("madeOn", { required: say("backup.needed") })}
          />
          <TextField
            label={say("backup.restoredOn")}
            hint={now("restoredOn") ?? say("backup.restoredHint")}
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
