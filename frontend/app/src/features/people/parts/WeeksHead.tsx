import { useT } from "../../../shared/i18n";
import styles from "./GroupSections.module.css";

/** The weeks above the rules of the rows. */
export function WeeksHead() {
  const t = useT();
  return (
    <div className={`${styles.cols} ${styles.head}`} aria-hidden="true">
      <span />
      <span>{t("Frequency")}</span>
      <svg height="18" aria-hidden="true">
        {[0, 3, 6, 9, 12].map((week) => (
          <text key={week} x={`${(week / 12) * 100}%`} y="13">
            {week}
          </text>
        ))}
      </svg>
      <span>{t("Last contact")}</span>
    </div>
  );
}
