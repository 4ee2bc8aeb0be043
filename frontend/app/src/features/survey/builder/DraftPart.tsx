import { type ReactNode, useId } from "react";
import styles from "./builder.module.css";

/** One of the three questions that a draft answers: what, whom, until when. */
export function DraftPart({ name, children }: { name: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {children}
    </section>
  );
}
