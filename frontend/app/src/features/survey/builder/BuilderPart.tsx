import { type ReactNode, useId } from "react";
import styles from "./builder.module.css";

/** One of the three numbered parts of the builder. */
export function BuilderPart({
  no,
  name,
  children,
}: {
  no: number;
  name: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <span className={styles.no} aria-hidden="true">
        {no}
      </span>
      <div>
        <h2 id={id}>{name}</h2>
        {children}
      </div>
    </section>
  );
}
