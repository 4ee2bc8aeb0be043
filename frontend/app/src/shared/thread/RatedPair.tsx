import { xOf } from "../chart";
import styles from "./RatedPair.module.css";

const x = (value: number) => `${xOf(value)}%`;

/** You and the others on one rule from 1 to 10. The words beside it say the same. */
export function RatedPair({ self, mean }: { self: number | undefined; mean: number | undefined }) {
  return (
    <svg className={styles.pair} height="14" aria-hidden="true">
      <line className={styles.base} x1="0" x2="100%" y1="7" y2="7" />
      {self !== undefined && mean !== undefined && (
        <line className={styles.between} x1={x(mean)} x2={x(self)} y1="7" y2="7" />
      )}
      <line className={styles.top} x1="100%" x2="100%" y1="0" y2="14" />
      {self !== undefined && (
        <rect
          className={styles.you}
          x={x(self)}
          y="0"
          width="5"
          height="14"
          rx="1.5"
          transform="translate(-2.5 0)"
        />
      )}
      {mean !== undefined && <circle className={styles.others} cx={x(mean)} cy="7" r="5.5" />}
    </svg>
  );
}
