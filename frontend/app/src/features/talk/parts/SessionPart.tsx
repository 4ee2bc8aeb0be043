import { type ReactNode, useId } from "react";
import styles from "../talk.module.css";

type Props = {
  no: number;
  title: string;
  note?: ReactNode;
  /** The part is not printed, because the other person may see the paper. */
  own?: true;
  children: ReactNode;
};

/** One of the numbered parts of a talk, in the order in which two go through it. */
export function SessionPart({ no, title, note, own, children }: Props) {
  const id = useId();
  return (
    <section className={own ? `${styles.part} no-print` : styles.part} aria-labelledby={id}>
      <span className={styles.no} aria-hidden="true">
        {no}
      </span>
      <div>
        <h2 id={id}>{title}</h2>
        {note && <p className={`note ${styles.under}`}>{note}</p>}
        {children}
      </div>
    </section>
  );
}
