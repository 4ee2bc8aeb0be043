import { useEffect, useState } from "react";
import { useT } from "../i18n";
import styles from "./Skeleton.module.css";

const patience = 300;
/** The widths look like lines of text. */
const widths = ["92%", "100%", "84%"];

/** Shows nothing for 300 ms, then static shapes of the content, without shimmer or spinner. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useT();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.room}>
      <p className="sr" role="status">
        {late ? t("Loading") : ""}
      </p>
      {late && (
        <div className={styles.skeleton} aria-hidden="true">
          {Array.from({ length: lines }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            <i key={at} style={{ width: widths[at % widths.length] }} />
          ))}
        </div>
      )}
    </div>
  );
}
