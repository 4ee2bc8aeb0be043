import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { formatShortDay, msg, Rich, useT } from "../../../shared/i18n";
import styles from "../Home.module.css";

type RecentEvent = Schemas["RecentEvent"];

/** What happened, the latest first. */
export function Recent({ events }: { events: readonly RecentEvent[] }) {
  const t = useT();
  if (events.length === 0) {
    return null;
  }
  return (
    <details className={styles.fold}>
      <summary>{t("Recent activity")}</summary>
      <ul className={styles.log}>
        {events.map((event) => (
          <li key={event.kind + event.id}>
            <time dateTime={event.at}>{formatShortDay(event.at)}</time>
            <p dir="auto">
              <Sentence of={event} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Characters of a line; all of it stands in the log. */
const longest = 140;

const recentSentences = {
  published: msg("You published your decisions on “<a>{{title}}</a>”."),
  evidence: msg("You logged <q>{{line}}</q> as evidence."),
  "evidence.for": msg("You logged <q>{{line}}</q> as evidence for “<a>{{title}}</a>”."),
  reached: msg("You reached your goal “<a>{{title}}</a>”."),
  helped: msg("A helper wrote <q>{{line}}</q> about “<a>{{title}}</a>”."),
  released: msg(
    "“<a>{{title}}</a>” closed with {{count}} answer. | “<a>{{title}}</a>” closed with {{count}} answers.",
  ),
};

function Sentence({ of: { kind, id, text, answered, about, goalId } }: { of: RecentEvent }) {
  const line = text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
  const says = kind === "evidence" && about ? "evidence.for" : kind;
  const to = {
    // The page of a survey leads on to its results, and that of a vote to its agreement.
    released: `/surveys/${id}`,
    published: `/themes/${id}`,
    reached: `/grow/${id}`,
  };
  const link =
    kind === "evidence" || kind === "helped" ? (
      goalId ? (
        <Link to={`/grow/${goalId}`} />
      ) : (
        <span />
      )
    ) : (
      <Link to={to[kind]} />
    );
  return (
    <Rich
      say={recentSentences[says]}
      values={{ title: about ?? text, line, count: answered ?? 0 }}
      parts={{ a: link, q: <q className="voice" /> }}
    />
  );
}
