import { useSearchParams } from "react-router";
import { formatDay, useT } from "../../../shared/i18n";
import styles from "../gaps.module.css";
import type { Gaps } from "../types";

/** Which earlier cycle of the series is looked at beside this one. It stands in the address. */
export function Compare({ gaps }: { gaps: Gaps }) {
  const t = useT();
  const [query, setQuery] = useSearchParams();
  if (gaps.earlier.length === 0) return null;
  return (
    <label className={styles.choose}>
      <span>{t("Compare with")}</span>
      <select
        className="in in-s"
        value={query.get("compare") ?? ""}
        onChange={({ target }) =>
          setQuery(
            (now) => {
              if (target.value) now.set("compare", target.value);
              else now.delete("compare");
              return now;
            },
            { preventScrollReset: true },
          )
        }
      >
        <option value="">{t("No earlier round")}</option>
        {gaps.earlier.map(({ surveyId, title, closedAt }) => (
          <option key={surveyId} value={surveyId}>
            {t("{{title}}, {{day}}", { title, day: formatDay(closedAt) })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is compared, and what is not, above the chart. */
export function Compared({ gaps }: { gaps: Gaps }) {
  const t = useT();
  if (!gaps.compared) return null;
  const { title, closedAt } = gaps.compared;
  const some = gaps.items.some(({ blocks }) => blocks.some(({ change }) => change));
  return (
    <p className={`note ${styles.merged}`}>
      {t(
        some
          ? "Compared with {{title}}, closed {{day}}."
          : "Nothing here can be compared with {{title}}, closed {{day}}. That takes the same item, the same people, and a number of answers that is the same or differs by at least {{k}}.",
        {
          title,
          day: formatDay(closedAt),
          k: gaps.k,
        },
      )}
    </p>
  );
}
