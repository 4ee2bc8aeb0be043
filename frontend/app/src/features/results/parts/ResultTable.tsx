import { formatMean, formatNumber, inLanguage, inWordsFirst, useT } from "../../../shared/i18n";
import { useInexact } from "../../../shared/inexact";
import { ScrollTable, Taken, useBlockName } from "../../../shared/ui";
import styles from "../results.module.css";
import type { RatedItem, Results } from "../types";
import { namedOn } from "./ResultFigure";

/** The same numbers as a table. */
export function ResultTable({ results }: { results: Results }) {
  const t = useT();
  const { items } = results;
  return (
    <ScrollTable
      className={`${styles.scroll} ${styles.table}`}
      label={t("Ratings by group")}
      caption={t(
        "One item by group. The total is the sum of the groups shown. | {{number}} items by group. Each total is the sum of the groups shown.",
        { count: items.length, number: inWordsFirst(items.length) },
      )}
    >
      <thead>
        <tr>
          <th scope="col">{t("Item")}</th>
          <th scope="col" className={styles.groups}>
            {t("Group")}
          </th>
          <th scope="col">n</th>
          <th scope="col">{t("Average")}</th>
          <th scope="col">1–4</th>
          <th scope="col">5–7</th>
          <th scope="col">8–10</th>
        </tr>
      </thead>
      {items.map((item) => (
        <ItemRows key={item.questionId} item={item} results={results} />
      ))}
    </ScrollTable>
  );
}

function ItemRows({ item, results }: { item: RatedItem; results: Results }) {
  const t = useT();
  const nameOf = useBlockName();
  const inexact = useInexact();
  const named = namedOn(item, results);
  const rows = item.blocks.length + named.length + item.inexact.length;
  const text = inLanguage(item.text);
  const head = (
    <th scope="rowgroup" rowSpan={Math.max(rows, 1)}>
      {text}
    </th>
  );
  if (rows === 0) {
    return (
      <tbody>
        <tr>
          {head}
          <td colSpan={6}>
            {t("Not shown: fewer than {{k}} answers count here.", { k: results.k })}
          </td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody>
      {item.blocks.map((block, at) => (
        <tr key={block.launchGroupId ?? block.block}>
          {at === 0 && head}
          <th scope="row">
            {nameOf(block)}
            <Taken of={block} />
          </th>
          <td>{formatNumber(block.n)}</td>
          <td>{formatMean(block.mean)}</td>
          <td>{formatNumber(block.bands.low)}</td>
          <td>{formatNumber(block.bands.middle)}</td>
          <td>{formatNumber(block.bands.high)}</td>
        </tr>
      ))}
      {named.map(({ name, rating, uncertain }, at) => (
        <tr key={name}>
          {at === 0 && item.blocks.length === 0 && head}
          <th scope="row">{t("{{person}}, not anonymous", { person: name })}</th>
          <td>1</td>
          <td>{rating}</td>
          <td colSpan={3}>
            {uncertain
              ? t("You had access to this link, so it’s not certain that {{person}} answered.", {
                  person: name,
                })
              : t("own answer")}
          </td>
        </tr>
      ))}
      {item.inexact.map((block, at) => (
        <tr key={block.launchGroupId ?? block.block}>
          {at === 0 && item.blocks.length + named.length === 0 && head}
          <th scope="row">
            {nameOf(block)}
            <Taken of={block} />
          </th>
          <td colSpan={5}>{inexact(block)}</td>
        </tr>
      ))}
    </tbody>
  );
}
