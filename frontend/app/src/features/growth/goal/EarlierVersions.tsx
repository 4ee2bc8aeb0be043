import { formatDay, inWords, useT } from "../../../shared/i18n";
import { Fold, Voice } from "../../../shared/ui";
import type { Goal } from "../types";
import styles from "./goal.module.css";

/** Shows what a goal was before it was adjusted, and why. */
export function EarlierVersions({ of }: { of: Goal["earlier"] }) {
  const t = useT();
  if (of.length === 0) return null;
  return (
    <Fold label={t("Earlier versions")} about={inWords(of.length)}>
      <ol className={styles.earlier}>
        {of.map(({ title, sign, until, why }) => (
          <li key={until}>
            <p dir="auto">
              <b>{title}</b>{" "}
              <span className="meta">{t("until {{day}}", { day: formatDay(until) })}</span>
            </p>
            {sign && <Voice>{sign}</Voice>}
            <p className="note" dir="auto">
              {why}
            </p>
          </li>
        ))}
      </ol>
    </Fold>
  );
}
