import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { sayShortDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import styles from "../role.module.css";

type Props = { clauseId: string; evidence: Schemas["Entry"][] };

/** The latest line that shows a clause, and the way to all of them. */
export function ClauseEvidence({ clauseId, evidence }: Props) {
  const t = useT();
  const [latest] = evidence;
  if (!latest) return null;
  return (
    <p className={`note no-print ${styles.evidence}`}>
      {t("Evidence", { context: "plural" })}{" "}
      <time dateTime={latest.day}>{sayShortDay(latest.day)}</time>{" "}
      <span className="voice" dir="auto">
        {latest.text}
      </span>{" "}
      <Link to={`/thread/clause/${clauseId}`}>
        {t("Full history | All {{count}} entries", { count: evidence.length })}
      </Link>
    </p>
  );
}
