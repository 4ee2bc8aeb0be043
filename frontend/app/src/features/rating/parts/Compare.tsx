import { useSearchParams } from "react-router";
import { formatDay, formatMean, useT } from "../../../shared/i18n";
import { Fold, Options, Section } from "../../../shared/ui";
import styles from "../gaps.module.css";
import type { Gaps } from "../types";
import { type GapSection, isCompared } from "../view";

/** Chooses the earlier round to compare with, and keeps it in the address. */
export function Compare({ gaps }: { gaps: Gaps }) {
  const t = useT();
  const [query, setQuery] = useSearchParams();
  if (gaps.earlier.length === 0) return null;
  return (
    <label className={`no-print ${styles.choose}`}>
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
        <Options
          of={gaps.earlier.map(({ surveyId, title, closedAt }) => [
            surveyId,
            t("{{title}}, {{day}}", { title, day: formatDay(closedAt) }),
          ])}
        />
      </select>
    </label>
  );
}

/** Says above the chart that nothing can be compared, and what that takes. */
export function NotCompared({ gaps }: { gaps: Gaps }) {
  const t = useT();
  if (!gaps.compared || isCompared(gaps)) return null;
  const { title, closedAt } = gaps.compared;
  return (
    <p className={`note ${styles.merged}`}>
      {t(
        "Nothing here can be compared with {{title}}, closed {{day}}. That takes the same item, the same people, and a number of answers that is the same or differs by at least {{k}}.",
        {
          title,
          day: formatDay(closedAt),
          k: gaps.k,
        },
      )}
    </p>
  );
}

/** Shows what to do where the answers are too few to tell a change. */
export function TellMore({ sections }: { sections: GapSection[] }) {
  const t = useT();
  const changes = sections.flatMap(({ kind, rows }) =>
    kind === "unclear" || kind === "same"
      ? rows.map(({ block }) => ({ n: block?.n ?? 0, ...block?.change }))
      : [],
  );
  const [first] = changes.sort((a, b) => (a.needed ?? 0) - (b.needed ?? 0));
  if (!first?.needed) return null;
  return (
    <Section className={styles.more} heading={t("What would tell you more")}>
      <p>
        {t(
          "With {{n}} answers, a change is clear from {{needed}} points. For a change of 1 point, 41 people would have to answer both times. Ask about the item in your one-on-ones, and mark evidence in your log.",
          { n: first.n, needed: formatMean(first.needed) },
        )}
      </p>
      <Fold label={t("How much is a clear change?")}>
        <p>
          {t(
            "With 4 answers a change is clear from 3.2 points, with 8 from 2.3, with 16 from 1.6, with 41 from 1.0. The rule uses only the number of answers, so it reveals nothing about anyone.",
          )}
        </p>
      </Fold>
    </Section>
  );
}
