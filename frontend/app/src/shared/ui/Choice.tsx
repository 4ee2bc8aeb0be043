import type { ComponentProps, ReactNode } from "react";
import styles from "./Choice.module.css";

type Props = ComponentProps<"input"> & { title: ReactNode; note?: ReactNode; aside?: ReactNode };

/** One of a few, as a native radio with a title and what it means. Stands in a `fieldset`. */
export function Choice({ title, note, aside, ...input }: Props) {
  return (
    <label className={styles.choice}>
      <input type="radio" {...input} />
      <span>
        <b>{title}</b>
        {note && <span>{note}</span>}
      </span>
      {aside && <span className="meta">{aside}</span>}
    </label>
  );
}
