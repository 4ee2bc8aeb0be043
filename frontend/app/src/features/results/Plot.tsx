import { formatMean, useStrings } from "../../shared/i18n";
import { bandsOf, ticks, xOf } from "../../shared/scale";
import { Sign, type SignKind } from "../../shared/ui";
import { useBlockName } from "./groups";
import styles from "./Plot.module.css";
import { resultsStrings } from "./strings";
import type { RatingBlock } from "./types";

/** Pixels: the bands, and the middle of the row that marks stand on. */
const top = 8;
const height = 24;
const middle = top + height / 2;

type BlockProps = { of: RatingBlock; spare: number };

/** One block on the scale: the mean, three bands with their counts, the way that is left to the ten. */
export function BlockPlot({ of: block, spare }: BlockProps) {
  const say = useStrings(resultsStrings);
  const nameOf = useBlockName();
  const { mean, n, bands } = block;
  const total = block.block === "total";
  const sentence = say("plot.block", { group: nameOf(block), mean: formatMean(mean), n, ...bands });
  return (
    <span className={styles.place}>
      <svg className={styles.plot} height="54" role="img" aria-label={sentence}>
        {bandsOf(block).map(({ name, x, width, opacity }) => (
          <g key={name}>
            <rect
              className={styles.floor}
              x={`${x}%`}
              width={`${width}%`}
              y={top}
              height={height}
              rx="2"
            />
            <rect
              className={styles.band}
              x={`${x}%`}
              width={`${width}%`}
              y={top}
              height={height}
              rx="2"
              opacity={opacity}
            />
          </g>
        ))}
        {ticks.map((tick) => (
          <line
            key={tick}
            className={styles.tick}
            x1={`${xOf(tick)}%`}
            x2={`${xOf(tick)}%`}
            y1={top}
            y2={top + height}
          />
        ))}
        <Ten />
        <Way from={mean} />
        {total && <circle className={styles.everyone} cx={`${xOf(mean)}%`} cy={middle} r="8" />}
        {bandsOf(block).map(({ name, x, width, count }) => (
          <text key={name} className={styles.count} x={`${x + width / 2}%`} y="46">
            {count}
          </text>
        ))}
      </svg>
      {!total && <Mark at={mean} kind={block.kind ?? "smaller"} spare={spare} />}
    </span>
  );
}

type NamedProps = { person: string; rating: number; kind: SignKind };

/** What somebody chose under their own name: a bare line, no bands. */
export function NamedPlot({ person, rating, kind }: NamedProps) {
  const say = useStrings(resultsStrings);
  return (
    <span className={styles.place}>
      <svg
        className={styles.plot}
        height="40"
        role="img"
        aria-label={say("plot.named", { person, rating })}
      >
        <line className={styles.bare} x1="0" x2="100%" y1={middle} y2={middle} />
        <Ten />
        <Way from={rating} />
      </svg>
      <Mark at={rating} kind={kind} spare={0} />
    </span>
  );
}

const Ten = () => <line className={styles.ten} x1="100%" x2="100%" y1="3" y2="37" />;

function Way({ from }: { from: number }) {
  return (
    <svg x={`${xOf(from)}%`} width={`${100 - xOf(from)}%`} height="40" aria-hidden="true">
      <line className={styles.way} x1="16" x2="100%" y1={middle} y2={middle} />
    </svg>
  );
}

function Mark({ at, kind, spare }: { at: number; kind: SignKind; spare: number }) {
  return (
    <span className={styles.mark} style={{ left: `${xOf(at)}%`, top: middle }}>
      <Sign kind={kind} spare={spare} />
    </span>
  );
}
