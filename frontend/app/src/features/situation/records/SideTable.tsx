import type { ReactNode } from "react";
import { useT } from "../../../shared/i18n";
import { Fold, Folds, ScrollTable } from "../../../shared/ui";
import styles from "./records.module.css";

type Row = { key: string; label: string; cells: ReactNode[]; differs: boolean; isBig: boolean };
type Props = {
  heads: ReactNode[];
  rows: Row[];
  /** This says how many are the same. */
  same: string;
};

/** Rows with a cell for each of what is compared: those that differ first, the others in a fold. */
export function SideTable({ heads, rows, same: count }: Props) {
  const t = useT();
  const differ = rows.filter(({ differs }) => differs);
  const same = rows.filter(({ differs }) => !differs);
  return (
    <>
      {differ.length > 0 && <Table label={t("What differs")} {...{ heads, rows: differ }} />}
      {same.length > 0 && (
        <Folds>
          <Fold label={t("The same in all")} about={count} open={differ.length === 0}>
            <Table label={t("The same in all")} {...{ heads, rows: same }} />
          </Fold>
        </Folds>
      )}
    </>
  );
}

function Table({ label, heads, rows }: Omit<Props, "same"> & { label: string }) {
  return (
    <ScrollTable
      className={styles.compare}
      label={label}
      caption={<span className="sr">{label}</span>}
    >
      <thead>
        <tr>
          <td />
          {heads.map((head, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <th key={at} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label: name, cells, differs, isBig }) => (
          <tr key={key} className={differs ? styles.differs : undefined}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <td key={at} dir="auto" className={isBig ? styles.big : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
