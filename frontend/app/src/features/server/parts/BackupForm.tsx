import { useRef, useState } from "react";
import { slugOf } from "../../../shared/api";
import { formatDay, useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, TextField, tell } from "../../../shared/ui";
import styles from "../Live.module.css";
import { type LastBackup, readBackup, sayBackup } from "../queries";

type Props = {
  initial: LastBackup;
};

/**
 * The server does not see its backups, so the owner says when there was one. When another owner was faster, the days of
 * both are shown.
 */
export function BackupForm({ initial }: Props) {
  const t = useT();
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
    tell(t("Saved"));
  });
  const now = (day: "madeOn" | "restoredOn") => {
    const other = theirs?.[day];
    return other && other !== form.watch(day)
      ? t("Changed to {{value}} in the meantime. If you save, your version replaces it.", {
          value: formatDay(`${other}T12:00:00Z`, "UTC"),
        })
      : undefined;
  };
  return (
    <section className={styles.backup} aria-labelledby="backup">
      <h2 id="backup">{t("Backups")}</h2>
      <p>
        {t(
          "Run npm start -- --backup FILE while the server is running, or set TENWARD_BACKUP to a folder for one backup a day.",
        )}
      </p>
      <p>
        {t(
          "Never back up the keys folder. A copy of it could open every sealed answer in the backup.",
        )}
      </p>
      <form onSubmit={save} noValidate className="field">
        <div className={styles.days}>
          <TextField
            label={t("Last backup")}
            hint={now("madeOn")}
            type="date"
            error={errors.madeOn?.message}
            {...form.register("madeOn", { required: t("Enter the date of the last backup.") })}
          />
          <TextField
            label={t("Last test restore")}
            hint={now("restoredOn") ?? t("Leave blank if you haven’t tested one.")}
            type="date"
            error={errors.restoredOn?.message}
            {...form.register("restoredOn")}
          />
        </div>
        <ProblemNote error={form.failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {t("Save dates")}
          </Button>
        </div>
      </form>
    </section>
  );
}
