import styles from "./GapPlot.module.css";

/** The sign of the reader: an amber bar. */
export const You = () => (
  <svg className={`m ${styles.youSign}`} viewBox="0 0 6 12" aria-hidden="true">
    <rect className={styles.you} x=".6" y=".6" width="4.8" height="10.8" rx="1.3" />
  </svg>
);
