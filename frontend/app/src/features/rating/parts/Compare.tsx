import { useSearchParams } from "react-router";
import { formatDay, useStrings } from "../../../shared/i18n";
import styles from "../gaps.module.css";
import { gapsStrings } from "../strings";
import type { Gaps } from "../types";

/** Which earlier cycle of the series is looked at beside this one. It stands in the address. */
export function Compare({ gaps }: { gaps: Gaps }) {
  const say = useStrings(gapsStrings);
  const [query, setQuery] = useSearchParams();
  if (gaps.earlier.length === 0) return null;
  return (
    <label className={styles.choose}>
      <span>{say("compare")}</span>
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
        <option value="">{say("compare.none")}</option>
        {gaps.earlier.map(({ surveyId, title, closedAt }) => (
          <option key={surveyId} value={surveyId}>
            {say("ladder.cycle", { title, day: formatDay(closedAt) })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is compared, and what is not, above the chart. */
export function Compared({ gaps }: { gaps: Gaps }) {
  const say = useStrings(gapsStrings);
  if (!gaps.compared) return null;
  const { title, closedAt } = gaps.compared;
  const some = gaps.items.some(({ blocks }) => blocks.some(({ change }) => change));
  return (
    <p className={`note ${styles.merged}`}>
      {say(some ? "compare.note" : "compare.nothing", {
        title,
        day: formatDay(closedAt),
        k: gaps.k,
      })}
    </p>
  );
}
