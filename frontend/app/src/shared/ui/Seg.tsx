import type { ComponentProps, ReactNode } from "react";
import styles from "./Seg.module.css";

/** Native radios drawn as one line of words. */
export function Seg({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles.seg}>
      <legend className="sr">{legend}</legend>
      {children}
    </fieldset>
  );
}

export function SegItem({ children, ...input }: ComponentProps<"input">) {
  return (
    <label>
      <input type="radio" {...input} />
      {children}
    </label>
  );
}
