import { useRef, useState } from "react";
import { slugOf, useInstallation } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { formatDay, useT } from "../../../shared/i18n";
import { Section, tell } from "../../../shared/ui";
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
  const { command } = useInstallation();
  const { madeOn = "", restoredOn = "" } = initial.value;
  const changed = (day: "madeOn" | "restoredOn", typed: string) => {
    const other = theirs?.[day];
    return other && other !== typed
      ? t("Changed to {{value}} in the meantime. If you save, your version replaces it.", {
          value: formatDay(`${other}T12:00:00Z`, "UTC"),
        })
      : undefined;
  };
  return (
    <Section className={styles.backup} heading={t("Backups")}>
      <p>
        {t(
          "Run {{command}} --backup FILE while the server is running, or set TENWARD_BACKUP to a folder for one backup a day.",
          { command },
        )}
      </p>
      <p>
        {t(
          "Never back up the keys folder. A copy of it could open every sealed answer in the backup.",
        )}
      </p>
      <Form
        className="field"
        start={{ madeOn, restoredOn }}
        onSave={async ({ restoredOn, ...said }) => {
          try {
            const body = { ...said, ...(restoredOn && { restoredOn }) };
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
        }}
      >
        {({ Day, Buttons }, { watch }) => (
          <>
            <div className={styles.days}>
              <Day
                name="madeOn"
                label={t("Last backup")}
                hint={changed("madeOn", watch("madeOn"))}
                required={t("Enter the date of the last backup.")}
              />
              <Day
                name="restoredOn"
                label={t("Last test restore")}
                hint={
                  changed("restoredOn", watch("restoredOn")) ??
                  t("Leave blank if you haven’t tested one.")
                }
              />
            </div>
            <Buttons save={t("Save dates")} />
          </>
        )}
      </Form>
    </Section>
  );
}
