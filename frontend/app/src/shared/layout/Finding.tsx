import type { ReactNode } from "react";
import styles from "./Finding.module.css";

/** Somebody in a heading: their sign, and their name that is never parted from it. */
export function HeadingName({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <span className={styles.who}>
      {sign}
      {children}
    </span>
  );
}
