import { Bands, barHeight, Ten, Way, xOf } from "../../../shared/chart";
import scale from "../../../shared/chart/plot.module.css";
import { formatMean, useT } from "../../../shared/i18n";
import { Sign, useBlockName, useTaken } from "../../../shared/ui";
import { agreementLabels } from "../labels";
import { formatDistance } from "../text";
import type { GapBlock, GapItem } from "../types";
import { blockOf, everyone, type GapEntry } from "../view";
import styles from "./GapPlot.module.css";

/**
 * Pixels: from the edge to the bands, above which the earlier average stands clear of marks and
 * numbers, and what a pair of groups takes above them.
 */
const top = 10;
const pair = 16;

type Props = {
  row: GapEntry & { block: GapBlock };
  spare: (id: string) => number;
  /** Draws what changed: the earlier average with what so few answers can make by chance, instead of the bands. */
  since?: boolean;
};

/** One item on the scale: you and the others, what lies between, the three bands with their counts, the way to the ten. */
export function GapPlot({ row, spare, since = false }: Props) {
  const { item, block } = row;
  const sentence = useSentence(row);
  const self = item.self?.rating;
  const disagreement = block.key === everyone && !since ? item.disagreement : undefined;
  const { change } = block;
  const down = disagreement ? pair : 0;
  const from = top + down;
  const middle = from + barHeight / 2;
  const upper = self === undefined ? block.mean : Math.max(self, block.mean);
  const othersAbove = self === undefined || block.mean >= self;
  return (
    <svg className={scale.plot} height={54 + down} role="img" aria-label={sentence}>
      {disagreement && <Pair item={item} spare={spare} />}
      {!since && <Bands of={block} top={from} />}
      {since && change && (
        <rect
          className={styles.doubt}
          y={from}
          height={barHeight}
          rx="2"
          style={span(
            Math.max(1, change.mean - change.needed),
            Math.min(10, change.mean + change.needed),
          )}
        />
      )}
      <Ten top={from} />
      <Way from={upper} start={othersAbove ? 38 : 28} top={from} />
      {change && <circle className={styles.then} cx={`${xOf(change.mean)}%`} cy={from - 5} r="4" />}
      {self !== undefined && (
        <>
          {!since && (
            <rect
              className={styles.between}
              y={middle - 1.5}
              height="3"
              style={span(self, block.mean)}
            />
          )}
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
const at = (value: number) => ({ transform: `translateX(${xOf(value)}%)` });
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

/** The row as somebody hears it. */
function useSentence({ item, block }: GapEntry & { block: GapBlock }): string {
  const t = useT();
  const nameOf = useBlockName();
  const taken = useTaken();
  const { mean, n, bands } = block;
  const rating = item.self?.rating;
  const you = rating === undefined ? t("You didn’t rate this.") : t("You {{rating}}.", { rating });
  const others = t(
    "{{group}} {{mean}}. Of {{n}} answers, {{low}} gave 1 to 4, {{middle}} gave 5 to 7, {{high}} gave 8 to 10.",
    { group: nameOf(block), mean: formatMean(mean), n, ...bands },
  );
  const { disagreement } = item;
  const lower = disagreement && blockOf(item, disagreement.lower);
  const higher = disagreement && blockOf(item, disagreement.higher);
  const apart =
    block.key === everyone && disagreement && lower && higher
      ? t("{{higher}} {{by}} points above {{lower}}.", {
          lower: nameOf(lower),
          higher: nameOf(higher),
          by: formatMean(disagreement.by),
        })
      : "";
  const { change } = block;
  const since = change
    ? `${t("Then")} ${formatMean(change.mean)}, ${t(
        change.clear ? "{{by}} since then" : "too few answers to tell",
        { by: formatDistance(change.by) },
      )}${change.agreement ? `, ${t(agreementLabels[change.agreement])}` : ""}.`
    : "";
  return [you, others, taken(block), apart, since].filter(Boolean).join(" ");
}
