import { useQuery } from "@tanstack/react-query";
import { sayDay } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import styles from "../coaching.module.css";
import { overviewQuery } from "../queries";
import { coachingStrings } from "../strings";

const words = {
  asked: "overview.row.asked",
  running: "overview.row",
  ended: "overview.row.ended",
} as const;

/** For owners: that pairings exist, and nothing of what they are about. */
export function Overview() {
  const say = useStrings(coachingStrings);
  const { data: pairings, error, refetch } = useQuery(overviewQuery);
  return (
    <section className={styles.sec} aria-labelledby="overview">
      <h2 id="overview">{say("overview.title")}</h2>
      <p className="note">{say("overview.note")}</p>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {pairings?.length === 0 && <p className="note">{say("overview.none")}</p>}
      {pairings && pairings.length > 0 && (
        <ul className="rows">
          {pairings.map(({ id, coach, coachee, state, since }) => (
            <li key={id}>
              <p dir="auto">{say(words[state], { coach, coachee })}</p>
              <span className="meta">{say("overview.since", { day: sayDay(since) })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
