import type { ReactNode } from "react";
import styles from "./Banner.module.css";

/** One line that says what is so, with at most one thing to do at its end. */
export function Banner({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.banner} role="status">
      <span>{children}</span>
      {action}
    </div>
  );
}
