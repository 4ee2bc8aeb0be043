import type { ReactNode } from "react";
import styles from "./Finding.module.css";

/** Shows a person in a heading: their sign and their name, which are never separated. */
export function HeadingName({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <span className={styles.who}>
      {sign}
      {children}
    </span>
  );
}
