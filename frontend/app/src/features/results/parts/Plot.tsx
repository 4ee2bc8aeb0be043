import { Bands, barHeight, Ten, Way, xOf } from "../../../shared/chart";
import scale from "../../../shared/chart/plot.module.css";
import { formatMean, useT } from "../../../shared/i18n";
import { Sign, type SignKind, useBlockName, useTaken } from "../../../shared/ui";
import type { RatingBlock } from "../types";
import styles from "./Plot.module.css";

/** Pixels: from the edge to the bands, and the middle of the row that marks stand on. */
const top = 8;
const middle = top + barHeight / 2;

type BlockProps = { of: RatingBlock; spare: number };

/** One block on the scale: the mean, three bands with their counts, the way that is left to the ten. */
export function BlockPlot({ of: block, spare }: BlockProps) {
  const t = useT();
  const nameOf = useBlockName();
  const taken = useTaken();
  const { mean, n, bands } = block;
  const total = block.block === "total";
  const numbers = t(
    "{{group}}: average {{mean}} from {{n}} answers; {{low}} gave 1 to 4, {{middle}} gave 5 to 7, {{high}} gave 8 to 10.",
    { group: nameOf(block), mean: formatMean(mean), n, ...bands },
  );
  const sentence = [numbers, taken(block)].filter(Boolean).join(" ");
  return (
    <span className={styles.place}>
      <svg className={scale.plot} height="54" role="img" aria-label={sentence}>
        <Bands of={block} top={top} />
        <Ten top={top} />
        <Way from={mean} start={16} top={top} />
        {total && <circle className={scale.others} cx={`${xOf(mean)}%`} cy={middle} r="8" />}
      </svg>
      {!total && <Mark at={mean} kind={block.kind ?? "smaller"} spare={spare} />}
    </span>
  );
}

type NamedProps = { person: string; rating: number; kind: SignKind; uncertain: boolean };

/** What somebody chose under their own name: a bare line, no bands. */
export function NamedPlot({ person, rating, kind, uncertain }: NamedProps) {
  const t = useT();
  const gave = t("{{person}} gave {{rating}}.", { person, rating });
  return (
    <span className={styles.place}>
      <svg
        className={scale.plot}
        height="40"
        role="img"
        aria-label={
          uncertain
            ? `${gave} ${t("You had access to this link, so it’s not certain that {{person}} answered.", { person })}`
            : gave
        }
      >
        <line className={styles.bare} x1="0" x2="100%" y1={middle} y2={middle} />
        <Ten top={top} />
        <Way from={rating} start={16} top={top} />
      </svg>
      <Mark at={rating} kind={kind} spare={0} />
    </span>
  );
}

function Mark({ at, kind, spare }: { at: number; kind: SignKind; spare: number }) {
  return (
    <span className={styles.mark} style={{ left: `${xOf(at)}%`, top: middle }}>
      <Sign kind={kind} spare={spare} />
    </span>
  );
}
