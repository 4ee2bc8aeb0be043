import { useQuery } from "@tanstack/react-query";
import { sayShortDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { ratingEvidenceQuery } from "../queries";
import styles from "./Evidence.module.css";

type Props = {
  questionId: string;
  /** A day; evidence of all days without one. */
  since: string | undefined;
  title: string;
};

/** Shows what the lead marked as evidence for an item; nothing where nothing is. */
export function Evidence({ questionId, since, title }: Props) {
  const t = useT();
  const { items = [], next } = useQuery(ratingEvidenceQuery(questionId, since)).data ?? {};
  if (items.length === 0) return null;
  return (
    <div className={styles.evidence}>
      <h3>{title}</h3>
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

/** Shows how much there is, a tick for each, beside an item; nothing until it is known. */
export function EvidenceCount({ questionId, since }: { questionId: string; since: string }) {
  const t = useT();
  const { data } = useQuery(ratingEvidenceQuery(questionId, since));
  if (!data) return null;
  const { items, next } = data;
  const day = sayShortDay(since);
  return (
    <span className={styles.count}>
      {items.map(({ id }) => (
        <i key={id} />
      ))}
      {items.length === 0
        ? t("No evidence since {{day}}", { day })
        : t("Evidence since {{day}}: {{count}}", {
            day,
            count: `${items.length}${next ? "+" : ""}`,
          })}
    </span>
  );
}
