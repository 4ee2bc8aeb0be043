import { formatNumber, inLanguage, useT } from "../../../shared/i18n";
import { ScrollTable, Taken, useBlockName } from "../../../shared/ui";
import styles from "../results.module.css";
import type { RatedItem, Results } from "../types";

const scale = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** How many gave which number, only where the release rules allowed it: for every shown block of an item or for none. */
export function Histograms({ results }: { results: Results }) {
  const t = useT();
  const items = results.items.filter(({ blocks }) => blocks.some((block) => block.histogram));
  if (items.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>
        <h3>{t("How often each number was given")}</h3>
      </summary>
      {items.map((item) => (
        <Histogram key={item.questionId} item={item} k={results.k} />
      ))}
    </details>
  );
}

function Histogram({ item, k }: { item: RatedItem; k: number }) {
  const t = useT();
  const nameOf = useBlockName();
  const text = inLanguage(item.text);
  return (
    <ScrollTable
      className={styles.scroll}
      label={text}
      caption={t(
        "Answers to “{{item}}” from 1 to 10. Shown because every group shown has at least {{twice}} answers.",
        { item: text, twice: 2 * k },
      )}
    >
      <thead>
        <tr>
          <th scope="col">{t("Group")}</th>
          {scale.map((value) => (
            <th key={value} scope="col">
              {value}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {item.blocks.map((block) => (
          <tr key={block.launchGroupId ?? block.block}>
            <th scope="row">
              {nameOf(block)}
              <Taken of={block} />
            </th>
            {scale.map((value) => (
              <td key={value}>
                {block.histogram && formatNumber(block.histogram[value - 1] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
