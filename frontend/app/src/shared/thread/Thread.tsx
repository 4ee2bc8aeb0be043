import type { ReactNode } from "react";
import { Link } from "react-router";
import styles from "./Thread.module.css";

/** One place in an expectation's chain; without `to` it leads nowhere. */
export type Knot = {
  key: string;
  text: ReactNode;
  to?: string;
  /** Where the reader is. */
  here?: boolean;
  /** Not there yet. */
  missing?: boolean;
};

/** An expectation from the quote on, as one line of small links. */
export function Thread({ label, knots }: { label: string; knots: Knot[] }) {
  return (
    <ol className={styles.thread} aria-label={label}>
      {knots.map(({ key, text, to, here, missing }) => (
        <li key={key} className={here ? styles.here : undefined} aria-current={here || undefined}>
          <span className={missing ? styles.missing : undefined}>
            {to ? <Link to={to}>{text}</Link> : text}
          </span>
        </li>
      ))}
    </ol>
  );
}
