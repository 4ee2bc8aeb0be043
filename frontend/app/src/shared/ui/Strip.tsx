import type { ReactNode } from "react";
import styles from "./Strip.module.css";

/** One line that says what is so, with at most one thing to do at its end. */
export function Strip({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.strip} role="status">
      <span>{children}</span>
      {action}
    </div>
  );
}
