import { useQuery } from "@tanstack/react-query";
import { dayOf, sayDay, sayShortDay } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import { evidenceQuery, lastRatingQuery } from "./queries";
import styles from "./rating.module.css";
import { ratingStrings } from "./strings";

type Props = { surveyId: string; questionId: string };

/** What counts as evidence since the lead rated themselves in the same item; nothing where nothing does. */
export function Evidence({ surveyId, questionId }: Props) {
  const say = useStrings(ratingStrings);
  const last = useQuery(lastRatingQuery(surveyId, questionId));
  const since = last.data ? dayOf(last.data.closedAt) : undefined;
  const evidence = useQuery({
    ...evidenceQuery(questionId, since),
    enabled: !last.isPending,
  });
  const { items = [], next } = evidence.data ?? {};
  if (items.length === 0) return null;
  return (
    <div className={styles.evidence}>
      <h3>
        {last.data && since
          ? say("evidence.since", { rating: last.data.self, day: sayDay(since) })
          : say("evidence")}
      </h3>
      <ul>
        {items.map(({ id, day, text }) => (
          <li key={id}>
            <time dateTime={day}>{sayShortDay(day)}</time>
            <span className="voice" dir="auto">
              {text}
            </span>
          </li>
        ))}
      </ul>
      {next && <p className="meta">{say("evidence.more")}</p>}
    </div>
  );
}
