import { type ReactNode, useState } from "react";
import styles from "./fold.module.css";

type Props = {
  name: string;
  /** What a closed one says of what is in it. */
  meta?: ReactNode;
  /** Opens by itself as soon as this holds; afterwards it is the reader's. */
  open?: boolean;
  children: ReactNode;
};

/** A part of the page that few need: one line until it is opened. */
export function Fold({ name, meta, open = false, children }: Props) {
  const [opened, setOpened] = useState(open);
  const [before, setBefore] = useState(open);
  if (open !== before) {
    setBefore(open);
    if (open) setOpened(true);
  }
  return (
    <details
      className={styles.fold}
      open={opened}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>
        <span>
          <span>{name}</span> {meta && <span className="meta">{meta}</span>}
        </span>
      </summary>
      <div className={styles.in}>{children}</div>
    </details>
  );
}
