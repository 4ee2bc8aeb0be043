import { useState } from "react";
import { useT } from "../../../shared/i18n";
import styles from "./VerdictBar.module.css";

/** Fills as verdicts are given; its end moves once when the last one is. */
export function VerdictBar({ decided, all }: { decided: number; all: number }) {
  const t = useT();
  const [before] = useState(decided);
  const full = decided === all;
  return (
    <p className={styles.line}>
      <span className={styles.bar}>
        <span className={styles.fill} style={{ width: `${(100 * decided) / all}%` }} />
        <span className={full && before < all ? styles.arrived : styles.end} />
      </span>
      <span className="meta">
        {t("{{decided}} of {{themes}} decided", { decided, themes: all })}
      </span>
    </p>
  );
}
