import { inLanguage } from "../../../shared/i18n";
import styles from "./rating.module.css";
import type { RatingItem } from "./types";

/** What a 3, a 6 and a 10 look like, as far as it was written. */
export function RatingAnchors({ of: { anchors = {} } }: { of: RatingItem }) {
  const written = (["3", "6", "10"] as const).flatMap((at) =>
    anchors[at] ? [{ at, text: inLanguage(anchors[at]) }] : [],
  );
  return written.length === 0 ? null : (
    <dl className={styles.anchors}>
      {written.map(({ at, text }) => (
        <div key={at}>
          <dt>{at}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
