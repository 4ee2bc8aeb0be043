import { Link } from "react-router";
import { formatShortDay, Rich, useStrings } from "../../../shared/i18n";
import styles from "../Home.module.css";
import type { SurveySummary } from "../queries";
import { strings } from "../strings";

type Event = { at: string; what: "begun" | "closed"; survey: SurveySummary };

const shown = 6;

/** What happened, from what is known of the surveys; newest first. */
export function eventsOf(surveys: readonly SurveySummary[]): Event[] {
  return surveys
    .flatMap((survey): Event[] => [
      { at: survey.createdAt, what: "begun", survey },
      ...(survey.state === "closed"
        ? [{ at: survey.closesAt, what: "closed" as const, survey }]
        : []),
    ])
    .sort((one, other) => other.at.localeCompare(one.at))
    .slice(0, shown);
}

export function Recent({ surveys }: { surveys: readonly SurveySummary[] }) {
  const say = useStrings(strings);
  const events = eventsOf(surveys);
  if (events.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{say("recent")}</h2>
      <ul className={styles.log}>
        {events.map(({ at, what, survey }) => (
          <li key={survey.id + what}>
            <time dateTime={at}>{formatShortDay(at)}</time>
            <p>
              <Rich
                of={strings}
                say={what}
                values={{ title: survey.title, count: survey.answered ?? 0 }}
                parts={{ a: <Link to={wayTo(survey, what)} /> }}
              />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const wayTo = ({ id, resultsReady }: SurveySummary, what: Event["what"]) =>
  what === "closed" && resultsReady ? `/surveys/${id}/results` : `/surveys/${id}`;
