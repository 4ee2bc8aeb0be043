import { sayShortDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import styles from "../agreement.module.css";
import type { TextClause } from "../types";

/** Why a clause stands there; of a principle, also since when it was agreed. */
export function ClauseReason({ of }: { of: Pick<TextClause, "section" | "why" | "since"> }) {
  const t = useT();
  return (
    <>
      {of.why && (
        <p className={styles.why} dir="auto">
          {of.why}
        </p>
      )}
      {of.section === "principle" && of.since && (
        <p className="meta">{t("Agreed since {{day}}", { day: sayShortDay(of.since) })}</p>
      )}
    </>
  );
}
