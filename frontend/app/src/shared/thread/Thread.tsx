import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Schemas } from "../api";
import { useT } from "../i18n";
import styles from "./Thread.module.css";

/** One place in an expectation's chain; without `to` it leads nowhere. */
export type Knot = {
  key: string;
  text: ReactNode;
  to?: string;
  /** The reader is here. */
  here?: boolean;
  /** This does not exist yet. */
  missing?: boolean;
};

type Props = {
  label: string;
  knots: Knot[];
  /** The thread belongs to this; a last link leads to all of its stations. */
  of?: { kind: Schemas["ExpectationKind"]; key: string } | undefined;
};

/** An expectation from the quote on, as one line of small links. */
export function Thread({ label, knots, of }: Props) {
  const t = useT();
  return (
    <ol className={styles.thread} aria-label={label}>
      {knots.map(({ key, text, to, here, missing }) => (
        <li key={key} className={here ? styles.here : undefined} aria-current={here || undefined}>
          <span className={missing ? styles.missing : undefined}>
            {to ? <Link to={to}>{text}</Link> : text}
          </span>
        </li>
      ))}
      {of && (
        <li>
          <Link to={`/role?open=${of.kind}.${of.key}`}>{t("See the full history")}</Link>
        </li>
      )}
    </ol>
  );
}
