import type { ReactNode } from "react";
import styles from "./ScrollTable.module.css";

type Props = {
  label: string;
  caption: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

/** A table that is scrolled sideways where it is wider than the page; `className` is the frame's. */
export const ScrollTable = ({ label, caption, className = "", children }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keyboard too
  <section className={`${styles.scroll} ${className}`} tabIndex={0} aria-label={label}>
    <table>
      <caption>{caption}</caption>
      {children}
    </table>
  </section>
);
