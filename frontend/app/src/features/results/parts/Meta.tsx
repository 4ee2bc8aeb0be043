import { Link } from "react-router";
import { formatClock, formatDay, formatTime, useStrings } from "../../../shared/i18n";
import { resultsStrings } from "../strings";
import type { Results } from "../types";

/** When it closed, when the keys were gone, and how many answers that were. */
export function Meta({ results }: { results: Results }) {
  const say = useStrings(resultsStrings);
  const { closedAt, keysDestroyedAt, counted } = results;
  const rejected = say("rejected", { count: results.rejected });
  const sameDay = formatDay(closedAt) === formatDay(keysDestroyedAt);
  const when = (sameDay ? formatClock : formatTime)(keysDestroyedAt);
  return (
    <>
      {say("closed", { time: formatTime(closedAt) })}
      <br />
      {say("destroyed", { time: when })}
      <br />
      {say("counted", { count: counted, rejected })}
      {results.selfRated !== undefined && (
        <>
          <br />
          <Link to={`/surveys/${results.surveyId}/self-rating`}>
            {say(results.selfRated ? "self-rated" : "self-waived")}
          </Link>
        </>
      )}
    </>
  );
}
