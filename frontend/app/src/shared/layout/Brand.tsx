import { Link } from "react-router";
import { useT } from "../i18n";
import styles from "./TopBar.module.css";

/** The mark: a dot, three ticks, the ten. */
export function Brand() {
  const t = useT();
  return (
    <Link className={styles.brand} to="/" aria-label={t("Tenward home page")}>
      <svg viewBox="0 0 30 20" aria-hidden="true">
        <circle cx="5" cy="10" r="4.5" fill="currentColor" />
        <g stroke="currentColor" strokeWidth="1.5" opacity=".55">
          <path d="M13.25 7.5v5M17.25 7.5v5M21.25 7.5v5" />
        </g>
        <path d="M26 1v18" className={styles.ten} />
      </svg>
      <span>Tenward</span>
    </Link>
  );
}
