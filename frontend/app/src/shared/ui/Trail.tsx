import type { ReactNode } from "react";
import { sayShortDay } from "../days";
import styles from "./Trail.module.css";

/** Lines of the log on their rule. */
export const Trail = ({ children }: { children: ReactNode }) => (
  <ol className={styles.trail}>{children}</ol>
);

type LineProps = {
  /** `followRow` finds the row by this. */
  row?: string;
  day: string;
  evidence: boolean;
  /** These actions belong to the row. */
  acts?: ReactNode;
  children: ReactNode;
};

export const TrailLine = ({ row, day, evidence, acts, children }: LineProps) => (
  <li data-row={row} className={evidence ? styles.evidence : undefined}>
    <time dateTime={day}>{sayShortDay(day)}</time>
    <div>{children}</div>
    {acts && <span className={styles.acts}>{acts}</span>}
  </li>
);
