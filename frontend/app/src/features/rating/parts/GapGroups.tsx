import { formatMean, inLanguage, useT } from "../../../shared/i18n";
import { InexactList } from "../../../shared/inexact";
import { spareOf, Taken } from "../../../shared/ui";
import styles from "../gaps.module.css";
import type { GapItem, Gaps } from "../types";
import { useWhy } from "../useWhy";
import { everyone, gapEntryOf } from "../view";
import { ByGroup } from "./Panel";

type Props = {
  gaps: Gaps;
  /** In the order of the page. */
  items: GapItem[];
  selected: string;
  onSelect: (questionId: string) => void;
};

/** Every item with its groups side by side. */
export function GapGroups({ gaps, items, selected, onSelect }: Props) {
  const t = useT();
  const why = useWhy(gaps);
  return (
    <ol className={styles.groups} aria-label={t("By group")}>
      {items.map((item) => {
        const row = gapEntryOf(item, everyone);
        return (
          <li key={item.questionId}>
            <div>
              <button
                type="button"
                aria-current={item.questionId === selected ? "true" : undefined}
                onClick={() => onSelect(item.questionId)}
              >
                {inLanguage(item.text)}
              </button>
              <p className="meta">
                {row.block
                  ? t("Average {{mean}}, n {{n}}", {
                      mean: formatMean(row.block.mean),
                      n: row.block.n,
                    })
                  : why(row)}
              </p>
              {row.block && <Taken of={row.block} />}
            </div>
            <div>
              <ByGroup item={item} gaps={gaps} wide />
              {row.block && <InexactList of={item.inexact} spare={spareOf(gaps)} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
