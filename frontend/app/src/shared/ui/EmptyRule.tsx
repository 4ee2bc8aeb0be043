import styles from "./EmptyRule.module.css";

/** The rule with nothing on it yet, or filling while something long is done. */
export function EmptyRule({ done, of, label }: { done?: number; of?: number; label?: string }) {
  if (done === undefined || !of) {
    return <div className={styles.rule} aria-hidden="true" />;
  }
  return (
    <div
      className={styles.rule}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={done}
    >
      <i style={{ width: `${(100 * done) / of}%` }} />
    </div>
  );
}
