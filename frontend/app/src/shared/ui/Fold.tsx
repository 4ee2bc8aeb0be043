import { type ReactNode, useState } from "react";
import styles from "./Fold.module.css";

type Props = {
  label: ReactNode;
  /** Summarises the content in a few words. */
  about?: ReactNode;
  id?: string;
  /** Of several folds with the same name one is open at a time. */
  name?: string;
  /** Opens by itself as soon as this holds; afterwards it is the reader's. */
  open?: boolean;
  className?: string | undefined;
  /** Its content is read from the server once it is open. */
  lazy?: boolean;
  children: ReactNode;
};

/** Folds away what few readers look for, behind its name. */
export function Fold({
  label,
  about,
  open = false,
  children,
  className = "",
  id,
  name,
  lazy,
}: Props) {
  const [opened, setOpened] = useState(open);
  const [before, setBefore] = useState(open);
  if (open !== before) {
    setBefore(open);
    if (open) setOpened(true);
  }
  return (
    <details
      {...(id && { id })}
      {...(name && { name })}
      className={`${styles.fold} ${className}`}
      open={opened}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>
        <span>
          <span>{label}</span>
          {about && (
            <>
              {" "}
              <span className={`meta ${styles.about}`}>{about}</span>
            </>
          )}
        </span>
      </summary>
      <div className={styles.in}>{(opened || !lazy) && children}</div>
    </details>
  );
}

/** The folds at the end of a page. */
export const Folds = ({ children }: { children: ReactNode }) => (
  <div className={styles.folds}>{children}</div>
);
