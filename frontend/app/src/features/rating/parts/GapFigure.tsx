import { ChevronDown, ChevronUp } from "lucide-react";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { Axis, BandsSign, OthersSign } from "../../../shared/chart";
import scale from "../../../shared/chart/figure.module.css";
import shared from "../../../shared/chart/plot.module.css";
import { dayOf } from "../../../shared/days";
import { formatMean, inLanguage, useT } from "../../../shared/i18n";
import { Icon, Sign, spareOf, Taken } from "../../../shared/ui";
import { agreementLabels, gapKindLabels } from "../labels";
import { formatDistance } from "../text";
import type { Gaps } from "../types";
import { useWhy } from "../useWhy";
import { type GapEntry, type GapSection, isDoubtful } from "../view";
import { ChangePlot } from "./ChangePlot";
import { EvidenceCount } from "./Evidence";
import styles from "./Figure.module.css";
import { GapPlot } from "./GapPlot";
import plot from "./GapPlot.module.css";
import { You } from "./You";

type Props = {
  gaps: Gaps;
  sections: GapSection[];
  /** Each row shows what changed since the earlier round, instead of the gap. */
  since: boolean;
  /** The id of the item that is open. */
  selected: string;
  /** All items are open, as on paper. */
  all: boolean;
  /** Renders the details of an open item. */
  detail: (row: GapEntry) => ReactNode;
  /**
   * Is called for a selection; the arrow keys pass many items, which make no steps in the browser's
   * history.
   */
  onSelect: (questionId: string, passing?: boolean) => void;
};

/** Draws every item on one scale from 1 to 10, with the ten through all of them. */
export function GapFigure({ gaps, sections, since, selected, all, detail, onSelect }: Props) {
  const t = useT();
  return (
    <section
      className={`${scale.fig} ${styles.fig}`}
      aria-label={t("You compared with the others")}
      onKeyDown={walk(onSelect)}
    >
      <Axis />
      {sections.map(({ kind, rows }) => (
        <section key={kind} aria-labelledby={`kind-${kind}`}>
          <div className={`${scale.cols} ${styles.kind}`}>
            <h2 id={`kind-${kind}`}>{t(gapKindLabels[kind])}</h2>
            <p>{t(gapKindLabels[aboutOf({ kind, rows })], { k: gaps.k })}</p>
          </div>
          <ul className={kind === "aligned" ? plot.near : undefined}>
            {rows.map((row) => {
              const open = all || row.item.questionId === selected;
              return (
                <li key={row.item.questionId} className={open ? styles.open : undefined}>
                  <RowLink
                    row={row}
                    gaps={gaps}
                    since={since}
                    selected={open}
                    onSelect={onSelect}
                  />
                  {open && detail(row)}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** Groups disagree beside a lead without a rating, too, who is then near nobody. */
const aboutOf = ({ kind, rows }: GapSection) =>
  kind === "groups-disagree" && rows.some(({ item }) => item.self?.rating === undefined)
    ? (`${kind}.text.unrated` as const)
    : (`${kind}.text` as const);

type RowProps = Pick<Props, "gaps" | "onSelect"> & {
  row: GapEntry;
  since: boolean;
  selected: boolean;
};

/** A link, so that it can be opened elsewhere; a press alone changes only the panel. */
function RowLink({ row, gaps, since, selected, onSelect }: RowProps) {
  const t = useT();
  const why = useWhy(gaps);
  const [query] = useSearchParams();
  const { item, block } = row;
  const to = new URLSearchParams(query);
  to.set("item", item.questionId);
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onSelect(item.questionId);
  };
  return (
    <Link
      className={`${scale.cols} ${scale.row} ${styles.row}`}
      to={`?${to}`}
      preventScrollReset
      data-item={item.questionId}
      aria-current={selected ? "true" : undefined}
      aria-expanded={selected}
      onClick={onClick}
    >
      <span className={scale.name}>
        {inLanguage(item.text)} <Icon of={selected ? ChevronUp : ChevronDown} />
        {block && <Taken of={block} />}
        {since && block?.change?.agreement && (
          <span className="meta">{t(agreementLabels[block.change.agreement])}</span>
        )}
        {since && gaps.compared && (
          <EvidenceCount questionId={item.questionId} since={dayOf(gaps.compared.closedAt)} />
        )}
      </span>
      <span className={scale.plot}>
        {block && since && <ChangePlot row={{ ...row, block }} />}
        {block && !since && <GapPlot row={{ ...row, block }} spare={spareOf(gaps)} />}
        {!block && <span className="note">{why(row)}</span>}
      </span>
      {since ? <Moved block={block} /> : <Distance row={row} />}
    </Link>
  );
}

/** The gap; where so few answers can make it by chance, the row says so. */
function Distance({ row: { block, distance } }: { row: GapEntry }) {
  const t = useT();
  const near = Math.abs(distance ?? 0) < 2;
  return (
    <span className={near ? `${scale.number} ${styles.small}` : scale.number}>
      {distance !== undefined && (
        <>
          <span className="sr">{t(", gap ")}</span>
          {formatDistance(distance)}
        </>
      )}
      {block && (
        <small>
          {t("n {{n}}", { n: block.n })}
          {isDoubtful(block) && <>, {t("too few to tell")}</>}
        </small>
      )}
    </span>
  );
}

/** A clear change in points. Of another only what the average was: a difference would be read as one. */
function Moved({ block }: { block: GapEntry["block"] }) {
  const t = useT();
  const change = block?.change;
  if (!change) return <span className={`${scale.number} ${styles.small}`} />;
  const then = t("{{mean}} then", { mean: formatMean(change.mean) });
  return (
    <span className={change.clear ? scale.number : `${scale.number} ${styles.small}`}>
      {change.clear && formatDistance(change.by)}
      <small>{then}</small>
    </span>
  );
}

/** Arrows, Home and End go from row to row and open each. */
const walk =
  (onSelect: Props["onSelect"]) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-item]")];
    const here = rows.indexOf(event.target as HTMLElement);
    const next = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    const row = here < 0 || next === undefined ? undefined : rows[next];
    if (!row?.dataset.item) return;
    event.preventDefault();
    row.focus();
    onSelect(row.dataset.item, true);
  };

/** Explains the marks of the chart. */
export function Legend({ since }: { since: boolean }) {
  const t = useT();
  return (
    <ul className={styles.legend}>
      <li>
        <You /> {t("You")}
      </li>
      <li>
        <OthersSign /> {t("Average of the others")}
      </li>
      {since ? (
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <circle className={plot.then} cx="7" cy="7" r="5.5" />
          </svg>{" "}
          {t("The same people in the earlier round")}
        </li>
      ) : (
        <>
          <li>
            <BandsSign /> {t("Darker: more answers in 1–4, 5–7 or 8–10")}
          </li>
          <li>
            <svg width="34" height="12" aria-hidden="true">
              <line className={shared.way} x1="1" x2="28" y1="6" y2="6" />
              <rect className={styles.tenMark} x="31" width="3" height="12" />
            </svg>{" "}
            {t("Distance to 10")}
          </li>
          <li>
            <svg width="44" height="12" aria-hidden="true" className={plot.pair}>
              <line x1="6" x2="38" y1="6" y2="6" />
              <svg aria-hidden="true" width="12" height="12">
                <Sign kind="team" />
              </svg>
              <svg aria-hidden="true" x="32" width="12" height="12">
                <Sign kind="lead" />
              </svg>
            </svg>{" "}
            {t("Two groups at least 2 points apart")}
          </li>
        </>
      )}
    </ul>
  );
}
