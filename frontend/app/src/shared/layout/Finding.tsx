import type { ReactNode } from "react";
import styles from "./Finding.module.css";
import { PageHead } from "./Page";

type Props = {
  heading: ReactNode;
  title: string;
  /** What is behind the finding. */
  lede: string;
  /** When it was, and of how many; lines of small print beside the heading. */
  children: ReactNode;
};

/** The head of a page that tells what was found. */
export function FindingHead({ heading, title, lede, children }: Props) {
  return (
    <div className={styles.head}>
      <PageHead heading={heading} title={title}>
        {lede}
      </PageHead>
      <p className={`meta ${styles.meta}`}>{children}</p>
    </div>
  );
}

/** Somebody in a heading: their sign, and their name that is never parted from it. */
export function HeadingName({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <span className={styles.who}>
      {sign}
      {children}
    </span>
  );
}
