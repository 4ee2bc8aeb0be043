import { xOf } from "../../../shared/chart";
import scale from "../../../shared/chart/plot.module.css";
import { formatMean } from "../../../shared/i18n";
import type { GapBlock } from "../types";
import { useGapSentence } from "../useGapSentence";
import type { GapEntry } from "../view";
import styles from "./GapPlot.module.css";

const middle = 22;
const x = (value: number) => `${xOf(value)}%`;

/**
 * Draws one item in two rounds: the earlier average hollow, this one full, an arrow between them. The
 * arrow is thin where the answers are too few to tell.
 */
export function ChangePlot({ row }: { row: GapEntry & { block: GapBlock } }) {
  const { mean, change } = row.block;
  const self = row.item.self?.rating;
  const way = (change?.by ?? 0) < 0 ? -1 : 1;
  const far = Math.abs(change?.by ?? 0) >= 1;
  return (
    <svg
      className={`${scale.plot} ${change?.clear ? "" : styles.thin}`}
      height="40"
      role="img"
      aria-label={useGapSentence(row)}
    >
      <line className={styles.rule} x1="0" x2="100%" y1={middle} y2={middle} />
      <line className={styles.end} x1="100%" x2="100%" y1={middle - 11} y2={middle + 11} />
      {self !== undefined && (
        <svg aria-hidden="true" x={x(self)} overflow="visible">
          <rect className={styles.you} x="-3.5" y={middle - 9} width="7" height="18" rx="2" />
        </svg>
      )}
      {change && (
        <>
          <line className={styles.arrow} x1={x(change.mean)} x2={x(mean)} y1={middle} y2={middle} />
          <circle className={styles.then} cx={x(change.mean)} cy={middle} r="5.5" />
        </>
      )}
      <svg aria-hidden="true" x={x(mean)} y={middle} overflow="visible">
        <circle className={scale.others} r="7.5" />
        {far && <path className={styles.head} d={`M${-8 * way} 0 ${-16 * way}-6.5v13z`} />}
        {far ? (
          <text className={`${styles.value} ${way < 0 ? styles.before : ""}`} x={13 * way} y="4.5">
            {formatMean(mean)}
          </text>
        ) : (
          <text className={`${styles.value} ${styles.above}`} y="-12">
            {formatMean(mean)}
          </text>
        )}
      </svg>
      {change && far && (
        <svg aria-hidden="true" x={x(change.mean)} y={middle} overflow="visible">
          <text
            className={`${styles.value} ${styles.light} ${way < 0 ? "" : styles.before}`}
            x={-11 * way}
            y="4.5"
          >
            {formatMean(change.mean)}
          </text>
        </svg>
      )}
    </svg>
  );
}
