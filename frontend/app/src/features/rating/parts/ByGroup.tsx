import { Bands, barHeight, Ten, xOf } from "../../../shared/chart";
import scale from "../../../shared/chart/figure.module.css";
import plot from "../../../shared/chart/plot.module.css";
import { formatMean, formatNumber, msg, useT } from "../../../shared/i18n";
import {
  Fold,
  ScrollTable,
  Sign,
  type SignKind,
  spareOf,
  useBlockName,
  useTaken,
} from "../../../shared/ui";
import { agreementLabels } from "../labels";
import { formatDistance } from "../text";
import type { GapBlock, GapItem, Gaps } from "../types";
import { blocksByWish } from "../view";
import styles from "./ByGroup.module.css";

type Props = { item: GapItem; gaps: Gaps };

/** Pixels: from the edge to the bands, and the middle of the row that marks stand on. */
const top = 6;
const middle = top + barHeight / 2;

const row = `${scale.cols} ${styles.row}`;

/** Each group on the scale of the chart, who wants more first; then whoever answered by name. */
export function ByGroup({ item, gaps }: Props) {
  const t = useT();
  const nameOf = useBlockName();
  const taken = useTaken();
  const spare = spareOf(gaps);
  const blocks = blocksByWish(item);
  return (
    <>
      {blocks.length > 0 && (
        <p className="note">
          {t("The three numbers count answers from 1 to 4, 5 to 7 and 8 to 10.")}
        </p>
      )}
      <ul>
        {blocks.map((block) => (
          <li key={block.key} className={row}>
            <span className={styles.name}>
              <Sign kind={block.kind ?? "smaller"} spare={spare(block.launchGroupId ?? "")} />{" "}
              {nameOf(block)} <small className={styles.n}>{t("n {{n}}", { n: block.n })}</small>
            </span>
            <span className={`${scale.plot} ${styles.plot}`}>
              <BlockPlot of={block} spare={spare(block.launchGroupId ?? "")} />
            </span>
            <b className={styles.number}>{formatMean(block.mean)}</b>
            {block.taken && <span className={styles.since}>{taken(block)}</span>}
            {block.change && <Since change={block.change} n={block.n} />}
          </li>
        ))}
        {item.named.map(({ name, kind, rating, uncertain }) => (
          <li key={name} className={row}>
            <span className={styles.name}>
              <Sign kind={kind} /> {name} <small className={styles.n}>{t("not anonymous")}</small>
            </span>
            <span className={`${scale.plot} ${styles.plot}`}>
              {rating === undefined ? (
                <span className="meta">{t("chose “I can’t say”")}</span>
              ) : (
                <NamedPlot person={name} rating={rating} kind={kind} />
              )}
            </span>
            <b className={styles.number}>{rating ?? ""}</b>
            {uncertain && (
              <span className={styles.since}>
                {t("You had access to this link, so it’s not certain that {{person}} answered.", {
                  person: name,
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {item.self?.rating === undefined && (
        <p className="meta">
          {t("You")}:{" "}
          {t(gaps.self === "waived" ? msg("not rated", { context: "self-rating" }) : "can’t say")}
        </p>
      )}
      {item.before !== undefined && (
        <p className="meta">{t("You gave {{before}} then.", { before: item.before })}</p>
      )}
      <Histogram item={item} />
    </>
  );
}

function BlockPlot({ of: block, spare }: { of: GapBlock; spare: number }) {
  const t = useT();
  const nameOf = useBlockName();
  const taken = useTaken();
  const { mean, n, bands } = block;
  const sentence = t(
    "{{group}} {{mean}}. Of {{n}} answers, {{low}} gave 1 to 4, {{middle}} gave 5 to 7, {{high}} gave 8 to 10.",
    { group: nameOf(block), mean: formatMean(mean), n, ...bands },
  );
  return (
    <svg
      className={plot.plot}
      height="48"
      role="img"
      aria-label={[sentence, taken(block)].filter(Boolean).join(" ")}
    >
      <Bands of={block} top={top} />
      <Ten top={top} />
      <Mark at={mean} kind={block.kind ?? "smaller"} spare={spare} />
    </svg>
  );
}

type NamedProps = { person: string; rating: number; kind: SignKind };

/** Plots a rating under a name: a line without bands. */
function NamedPlot({ person, rating, kind }: NamedProps) {
  const t = useT();
  const said = t("{{person}} {{rating}}, not anonymous.", { person, rating });
  return (
    <svg className={plot.plot} height="36" role="img" aria-label={said}>
      <line className={styles.bare} x1="0" x2="100%" y1={middle} y2={middle} />
      <Ten top={top} />
      <Mark at={rating} kind={kind} spare={0} />
    </svg>
  );
}

const Mark = ({ at, kind, spare }: { at: number; kind: SignKind; spare: number }) => (
  <svg aria-hidden="true" x={`${xOf(at)}%`} y={middle - 7} overflow="visible">
    <svg aria-hidden="true" className={styles.mark} x="-7" width="14" height="14">
      <Sign kind={kind} spare={spare} />
    </svg>
  </svg>
);

type SinceProps = { change: NonNullable<GapBlock["change"]>; n: number };

/**
 * Shows the earlier rating of the same people; without an arrow or a change if too few answered to
 * tell.
 */
function Since({ change, n }: SinceProps) {
  const t = useT();
  const by = t(change.clear ? "{{by}} since then" : "too few answers to tell", {
    by: formatDistance(change.by),
  });
  const needed = { n: Math.min(n, change.n), needed: formatMean(change.needed) };
  return (
    <span className={styles.since}>
      {t("Then")} {formatMean(change.mean)} ({t("n {{n}}", { n: change.n })}), {by}
      {change.agreement && `, ${t(agreementLabels[change.agreement])}`}.{" "}
      {!change.clear && t("With {{n}} answers, a change is clear from {{needed}} points.", needed)}
    </span>
  );
}

const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * Shows how often each number was given, only if the release rules allow it: for every shown block
 * of an item or for none.
 */
function Histogram({ item }: { item: GapItem }) {
  const t = useT();
  const nameOf = useBlockName();
  const blocks = item.blocks.filter(({ histogram }) => histogram);
  if (blocks.length === 0) return null;
  return (
    <Fold label={t("How often each number was given")} className={styles.each}>
      <ScrollTable
        label={t("How often each number was given")}
        caption={t("Answers from 1 to 10, by group.")}
      >
        <thead>
          <tr>
            <th scope="col">{t("Group")}</th>
            {values.map((value) => (
              <th key={value} scope="col">
                {value}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {blocks.map((block) => (
            <tr key={block.key}>
              <th scope="row">{nameOf(block)}</th>
              {values.map((value) => (
                <td key={value}>{formatNumber(block.histogram?.[value - 1] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Fold>
  );
}
