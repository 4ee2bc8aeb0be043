import { formatList, inLanguage, useT } from "../../../shared/i18n";
import { isNarrow, type Look, seen } from "../look";
import styles from "../results.module.css";
import type { RatedItem, Results } from "../types";
import { CommentList } from "./CommentList";

type Props = { of: RatedItem; results: Results; look: Look };

/** Examples and advice on one item, folded away; a search that finds something in them opens them. */
export function Details({ of: item, results, look }: Props) {
  const t = useT();
  const { examples, advice } = item;
  if (examples.length + advice.length === 0) return null;
  const what = [
    ...(examples.length > 0
      ? [t("{{count}} example | {{count}} examples", { count: examples.length })]
      : []),
    ...(advice.length > 0
      ? [t("{{count}} piece of advice | {{count}} pieces of advice", { count: advice.length })]
      : []),
  ];
  const rating = `/gaps?survey=${results.surveyId}`;
  const found = isNarrow(look) && seen([...examples, ...advice], look).length > 0;
  return (
    <details className={styles.more} key={String(found)} open={found}>
      <summary>
        <h3>{t("{{item}}: {{what}}", { item: inLanguage(item.text), what: formatList(what) })}</h3>
      </summary>
      {examples.length > 0 && (
        <>
          <h4>{t("Examples")}</h4>
          <CommentList of={examples} results={results} look={look} rating={rating} />
        </>
      )}
      {advice.length > 0 && (
        <>
          <h4>{t("What would make it a 10")}</h4>
          <CommentList of={advice} results={results} look={look} rating={rating} />
        </>
      )}
    </details>
  );
}
