import { formatMean } from "../i18n";
import styles from "./OwnAndOthers.module.css";
import { xOf } from "./scale";

const middle = 20;
const all = Array.from({ length: 10 }, (_, at) => at + 1);
const x = (value: number) => `${xOf(value)}%`;

type Props = { self: number | undefined; mean: number | undefined; label: string };

/** One rule from 1 to 10: you, the others, what lies between, and the way to the ten. */
export function OwnAndOthers({ self, mean, label }: Props) {
  const upper = Math.max(self ?? 0, mean ?? 0);
  return (
    <svg className={styles.plot} height="60" role="img" aria-label={label}>
      {all.map((value) => (
        <text
          key={value}
          className={value === 10 ? styles.axisTen : styles.axis}
          x={x(value)}
          y="12"
        >
          {value}
        </text>
      ))}
      <svg y="20" width="100%" height="40" overflow="visible" aria-hidden="true">
        <line className={styles.base} x1="0" x2="100%" y1={middle} y2={middle} />
        {all.slice(0, -1).map((value) => (
          <line key={value} className={styles.tick} x1={x(value)} x2={x(value)} y1="15" y2="25" />
        ))}
        {upper > 0 && (
          <line className={styles.way} x1={x(upper)} x2="100%" y1={middle} y2={middle} />
        )}
        {self !== undefined && mean !== undefined && (
          <line className={styles.between} x1={x(self)} x2={x(mean)} y1={middle} y2={middle} />
        )}
        <line className={styles.ten} x1="100%" x2="100%" y1="3" y2="37" />
        {self !== undefined && (
          <>
            <rect
              className={styles.you}
              x={x(self)}
              y="8"
              width="7"
              height="24"
              rx="2"
              transform="translate(-3.5 0)"
            />
            <text
              className={styles.value}
              x={x(self)}
              dx={self >= (mean ?? 0) ? 13 : -13}
              y="24.5"
              textAnchor={self >= (mean ?? 0) ? "start" : "end"}
            >
              {self}
            </text>
          </>
        )}
        {mean !== undefined && (
          <>
            <circle className={styles.others} cx={x(mean)} cy={middle} r="8" />
            <text
              className={`${styles.value} ${styles.bold}`}
              x={x(mean)}
              dx={mean > (self ?? 0) ? 13 : -13}
              y="24.5"
              textAnchor={mean > (self ?? 0) ? "start" : "end"}
            >
              {formatMean(mean)}
            </text>
          </>
        )}
      </svg>
    </svg>
  );
}
