import { dayOf } from "../../../shared/days";
import { formatMean, formatNumber, inLanguage, useT } from "../../../shared/i18n";
import { ScrollTable, Taken, useBlockName } from "../../../shared/ui";
import styles from "../gaps.module.css";
import { agreementLabels, gapKindLabels } from "../labels";
import { formatDistance } from "../text";
import type { Gaps } from "../types";
import { useWhy } from "../useWhy";
import type { BlockChoice, GapEntry, GapSection } from "../view";
import { EvidenceCount } from "./Evidence";

type Props = {
  gaps: Gaps;
  sections: GapSection[];
  choice: BlockChoice | undefined;
  /** The columns show what changed, instead of how the answers are spread. */
  since: boolean;
  selected: string;
  onSelect: (questionId: string) => void;
};

/** The numbers of the chart, in its order. */
export function GapTable({ gaps, sections, choice, since, selected, onSelect }: Props) {
  const t = useT();
  const nameOf = useBlockName();
  const others = choice ? nameOf(choice.block) : t("Others");
  return (
    <ScrollTable
      className={styles.table}
      label={t("You compared with the others")}
      caption={t("Ratings from 1 to 10. The gap is their average minus your rating.")}
    >
      <thead>
        <tr>
          <th scope="col">{t("Item")}</th>
          <th scope="col">{t("You")}</th>
          <th scope="col">{choice?.block.block === "total" ? t("Others") : others}</th>
          <th scope="col">{t("Gap")}</th>
          <th scope="col">n</th>
          {since ? (
            <>
              <th scope="col">{t("Then")}</th>
              <th scope="col">{t("Changed by")}</th>
            </>
          ) : (
            <>
              <th scope="col">1–4</th>
              <th scope="col">5–7</th>
              <th scope="col">8–10</th>
            </>
          )}
        </tr>
      </thead>
      {sections.map(({ kind, rows }) => (
        <tbody key={kind}>
          <tr className={styles.kind}>
            <th scope="rowgroup" colSpan={since ? 7 : 8}>
              {t(gapKindLabels[kind])}
            </th>
          </tr>
          {rows.map((row) => (
            <Numbers
              key={row.item.questionId}
              row={row}
              gaps={gaps}
              since={since}
              selected={row.item.questionId === selected}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      ))}
    </ScrollTable>
  );
}

type NumbersProps = Pick<Props, "gaps" | "since" | "onSelect"> & {
  row: GapEntry;
  selected: boolean;
};

function Numbers({ row, gaps, since, selected, onSelect }: NumbersProps) {
  const t = useT();
  const why = useWhy(gaps);
  const { item, block, distance } = row;
  return (
    <tr className={selected ? styles.selected : undefined}>
      <th scope="row">
        <button
          type="button"
          aria-current={selected ? "true" : undefined}
          onClick={() => onSelect(item.questionId)}
        >
          {inLanguage(item.text)}
        </button>
        {block && <Taken of={block} />}
        {since && gaps.compared && (
          <EvidenceCount questionId={item.questionId} since={dayOf(gaps.compared.closedAt)} />
        )}
      </th>
      {block ? (
        <>
          <td>{item.self?.rating ?? "–"}</td>
          <td>{formatMean(block.mean)}</td>
          <td>{distance === undefined ? "–" : formatDistance(distance)}</td>
          <td>{formatNumber(block.n)}</td>
          {since ? (
            <>
              <td>{block.change ? formatMean(block.change.mean) : "–"}</td>
              <td>
                {!block.change
                  ? "–"
                  : block.change.clear
                    ? formatDistance(block.change.by)
                    : t(
                        block.change.agreement
                          ? agreementLabels[block.change.agreement]
                          : "too few answers to tell",
                      )}
              </td>
            </>
          ) : (
            <>
              <td>{formatNumber(block.bands.low)}</td>
              <td>{formatNumber(block.bands.middle)}</td>
              <td>{formatNumber(block.bands.high)}</td>
            </>
          )}
        </>
      ) : (
        <>
          <td>{item.self?.rating ?? "–"}</td>
          <td colSpan={since ? 5 : 6}>{why(row)}</td>
        </>
      )}
    </tr>
  );
}
