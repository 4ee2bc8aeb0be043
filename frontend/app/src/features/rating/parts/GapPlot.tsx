import { Bands, barHeight, Ten, Way, xOf } from "../../../shared/chart";
import scale from "../../../shared/chart/plot.module.css";
import { formatMean } from "../../../shared/i18n";
import { Sign } from "../../../shared/ui";
import type { GapBlock, GapItem } from "../types";
import { useGapSentence } from "../useGapSentence";
import { blockOf, everyone, type GapEntry } from "../view";
import styles from "./GapPlot.module.css";

/** Pixels: from the edge to the bands, and what a pair of groups takes above them. */
const top = 10;
const pair = 16;

type Props = {
  row: GapEntry & { block: GapBlock };
  spare: (id: string) => number;
};

/** One item on the scale: you and the others, what lies between, the three bands with their counts, the way to the ten. */
export function GapPlot({ row, spare }: Props) {
  const { item, block } = row;
  const sentence = useGapSentence(row);
  const self = item.self?.rating;
  const disagreement = block.key === everyone ? item.disagreement : undefined;
  const down = disagreement ? pair : 0;
  const from = top + down;
  const middle = from + barHeight / 2;
  const upper = self === undefined ? block.mean : Math.max(self, block.mean);
  const othersAbove = self === undefined || block.mean >= self;
  return (
    <svg className={scale.plot} height={54 + down} role="img" aria-label={sentence}>
      {disagreement && <Pair item={item} spare={spare} />}
      <Bands of={block} top={from} />
      <Ten top={from} />
      <Way from={upper} start={othersAbove ? 38 : 28} top={from} />
      {self !== undefined && (
        <>
          <rect
            className={styles.between}
            y={middle - 1.5}
            height="3"
            style={span(self, block.mean)}
          />
          <g className={styles.at} style={at(self)}>
            <rect className={styles.you} x="-3.5" y={middle - 12} width="7" height="24" rx="2" />
            <text
              className={`${styles.value} ${styles.light} ${othersAbove ? styles.before : ""}`}
              x={othersAbove ? -13 : 13}
              y={middle + 4.5}
            >
              {self}
            </text>
          </g>
        </>
      )}
      <g className={styles.at} style={at(block.mean)}>
        <circle className={scale.others} cy={middle} r="8" />
        <text
          className={`${styles.value} ${othersAbove ? "" : styles.before}`}
          x={othersAbove ? 13 : -13}
          y={middle + 4.5}
        >
          {formatMean(block.mean)}
        </text>
      </g>
    </svg>
  );
}

/** Marks slide to where they belong when another block is looked at. */
export const at = (value: number) => ({ transform: `translateX(${xOf(value)}%)` });
const span = (a: number, b: number) => ({
  x: `${xOf(Math.min(a, b))}%`,
  width: `${Math.abs(xOf(a) - xOf(b))}%`,
});

/** Two groups that stand apart: their signs above the bands, where each has its mean, and the length between them. */
function Pair({ item, spare }: { item: GapItem; spare: (id: string) => number }) {
  const { disagreement } = item;
  const lower = disagreement && blockOf(item, disagreement.lower);
  const higher = disagreement && blockOf(item, disagreement.higher);
  if (!lower || !higher) return null;
  return (
    <g className={styles.pair}>
      <line x1={`${xOf(lower.mean)}%`} x2={`${xOf(higher.mean)}%`} y1="10" y2="10" />
      {[lower, higher].map((block) => (
        <g key={block.key} className={styles.at} style={at(block.mean)}>
          <line y1="10" y2={top + pair + 3} />
          <svg aria-hidden="true" x="-6" y="4" width="12" height="12">
            <Sign kind={block.kind ?? "smaller"} spare={spare(block.launchGroupId ?? "")} />
          </svg>
        </g>
      ))}
    </g>
  );
}
