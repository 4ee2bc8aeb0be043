import { useState } from "react";
import { formatDay, useT } from "../../../shared/i18n";
import { Button, ButtonLink } from "../../../shared/ui";
import { meant, takenIn, waits } from "../clauses/clauses";
import styles from "../role.module.css";
import type { Role } from "../types";
import { Replace } from "./Replace";

type Props = {
  role: Role;
  onFile: (file: File) => Promise<boolean>;
  onPaste: () => void;
};

/** The ways on, and where the text comes from. */
export function RoleFoot({ role, onFile, onPaste }: Props) {
  const t = useT();
  const [replacing, setReplacing] = useState(false);
  const ready = takenIn(role).filter((clause) => !waits(clause)).length;
  const { source } = role;
  return (
    <>
      {ready > 0 && (
        <div className={styles.on}>
          <p>
            {t(
              "One responsibility is ready for your agreement. | {{first}} responsibilities are ready for your agreement.",
              { count: ready },
            )}
          </p>
          <ButtonLink to="/role/agreement">{t("Add to agreement")}</ButtonLink>
        </div>
      )}
      <div className="row no-print">
        <ButtonLink small look="plain" to="/surveys/new">
          {t("Ask what others expect")}
        </ButtonLink>
        <Button small look="plain" onPress={() => setReplacing(true)}>
          {t("Replace text")}
        </Button>
      </div>
      <p className="note">
        {source &&
          t("From {{source}}, {{day}}.", {
            source: source.pages
              ? t("{{name}}, {{count}} page | {{name}}, {{count}} pages", {
                  name: source.name,
                  count: source.pages,
                })
              : source.name,
            day: formatDay(source.readAt),
          })}{" "}
        {t("Only you can see your notes.")}
      </p>
      <Replace
        meant={meant(role.clauses).length}
        open={replacing}
        onClose={() => setReplacing(false)}
        onFile={onFile}
        onPaste={onPaste}
      />
    </>
  );
}
