import type { ReactNode } from "react";
import styles from "./Fold.module.css";

type Props = {
  label: ReactNode;
  /** What is inside, in a few words. */
  about?: ReactNode;
  id?: string;
  open?: boolean;
  className?: string | undefined;
  children: ReactNode;
};

/** What a page has and few look for, behind its name. */
export const Fold = ({ label, about, children, className = "", ...details }: Props) => (
  <details {...details} className={`${styles.fold} ${className}`}>
    <summary>
      <span>
        <span>{label}</span>
        {about && <span className={`meta ${styles.about}`}>{about}</span>}
      </span>
    </summary>
    <div className={styles.in}>{children}</div>
  </details>
);

/** The folds at the end of a page. */
export const Folds = ({ children }: { children: ReactNode }) => (
  <div className={styles.folds}>{children}</div>
);
