import { useQuery } from "@tanstack/react-query";
import { dayOf, sayDay, sayShortDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { evidenceQuery, lastRatingQuery } from "./queries";
import styles from "./rating.module.css";

type Props = { surveyId: string; questionId: string };

/** What counts as evidence since the lead rated themselves in the same item; nothing where nothing does. */
export function Evidence({ surveyId, questionId }: Props) {
  const t = useT();
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
          ? t("Since your last rating ({{rating}} on {{day}})", {
              rating: last.data.self,
              day: sayDay(since),
            })
          : t("Evidence from your log")}
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
      {next && (
        <p className="meta">{t("The latest five. You can find all of them in your log.")}</p>
      )}
    </div>
  );
}
