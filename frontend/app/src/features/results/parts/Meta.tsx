import { Link } from "react-router";
import { formatClock, formatDay, formatTime, useT } from "../../../shared/i18n";
import type { Results } from "../types";

/** When it closed, when the keys were gone, and how many answers that were. */
export function Meta({ results }: { results: Results }) {
  const t = useT();
  const { closedAt, keysDestroyedAt, counted } = results;
  const rejected = t("none rejected | {{count}} rejected | {{count}} rejected", {
    count: results.rejected,
  });
  const sameDay = formatDay(closedAt) === formatDay(keysDestroyedAt);
  const when = (sameDay ? formatClock : formatTime)(keysDestroyedAt);
  return (
    <>
      {t("Closed {{time}}", { time: formatTime(closedAt) })}
      <br />
      {t("Answers opened and shuffled, keys destroyed {{time}}", { time: when })}
      <br />
      {t("{{count}} answer counted, {{rejected}} | {{count}} answers counted, {{rejected}}", {
        count: counted,
        rejected,
      })}
      {results.selfRated !== undefined && (
        <>
          <br />
          <Link to={`/surveys/${results.surveyId}/self-rating`}>
            {t(
              results.selfRated
                ? "You rated yourself before reading the answers"
                : "You read the answers without rating yourself first",
            )}
          </Link>
        </>
      )}
    </>
  );
}
