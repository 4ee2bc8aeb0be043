import { formatMean, formatNumber, inLanguage, useT } from "../../../shared/i18n";
import { ScrollTable, Taken, useBlockName } from "../../../shared/ui";
import styles from "../gaps.module.css";
import { kindLabels } from "../labels";
import { formatDistance } from "../text";
import type { Gaps } from "../types";
import { useWhy } from "../useWhy";
import type { Choice, Row, Section } from "../view";

type Props = {
  gaps: Gaps;
  sections: Section[];
  choice: Choice | undefined;
  selected: string;
  onSelect: (questionId: string) => void;
};

/** The numbers of the chart, in its order. */
export function Table({ gaps, sections, choice, selected, onSelect }: Props) {
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
          <th scope="col">1–4</th>
          <th scope="col">5–7</th>
          <th scope="col">8–10</th>
        </tr>
      </thead>
      {sections.map(({ kind, rows }) => (
        <tbody key={kind}>
          <tr className={styles.kind}>
            <th scope="rowgroup" colSpan={8}>
              {t(kindLabels[kind])}
            </th>
          </tr>
          {rows.map((row) => (
            <Numbers
              key={row.item.questionId}
              row={row}
              gaps={gaps}
              selected={row.item.questionId === selected}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      ))}
    </ScrollTable>
  );
}

type NumbersProps = Pick<Props, "gaps" | "onSelect"> & { row: Row; selected: boolean };

function Numbers({ row, gaps, selected, onSelect }: NumbersProps) {
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
      </th>
      {block ? (
        <>
          <td>{item.self?.rating ?? "–"}</td>
          <td>{formatMean(block.mean)}</td>
          <td>{distance === undefined ? "–" : formatDistance(distance)}</td>
          <td>{formatNumber(block.n)}</td>
          <td>{formatNumber(block.bands.low)}</td>
          <td>{formatNumber(block.bands.middle)}</td>
          <td>{formatNumber(block.bands.high)}</td>
        </>
      ) : (
        <>
          <td>{item.self?.rating ?? "–"}</td>
          <td colSpan={6}>{why(row)}</td>
        </>
      )}
    </tr>
  );
}
