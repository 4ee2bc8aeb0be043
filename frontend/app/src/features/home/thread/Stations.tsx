import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { sayDay } from "../../../shared/days";
import { formatDay, formatMean, useStrings } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { AskBack } from "../../../shared/repeat";
import { ButtonLink } from "../../../shared/ui";
import { VerdictName } from "../../../shared/verdict";
import { Rated } from "./Rated";
import { type Station, stationsOf } from "./stations";
import { threadPageStrings } from "./strings";
import styles from "./thread.module.css";

type Thread = Schemas["ThreadView"];
type Missing = { text: string; button: string; to: string };

/** One expectation from quote to ten. What is missing is a short tick with the button that makes it. */
export function Stations({ of: thread }: { of: Thread }) {
  const say = useStrings(threadPageStrings);
  const { kind, key, themes, ratings, advice, goals, evidence } = thread;
  const [theme] = themes;
  const [rating] = ratings;
  const [reply] = advice;
  const [goal] = goals;
  const [latest] = evidence;
  const oldest = evidence.at(-1);
  const words = useRatingWords(rating);
  const minutes = useMinutes();
  const gap = rating && `/gaps?survey=${rating.surveyId}${kind === "item" ? `&item=${key}` : ""}`;
  const place = theme && `/themes/${theme.boardId}#theme-${theme.id}`;
  const shown: Record<Station, { when?: string | undefined; there: ReactNode; missing: Missing }> =
    {
      quotes: {
        there: thread.quotes.length > 0 && <Quotes of={thread} />,
        missing: { text: say("quotes.none"), button: say("quotes.ask"), to: "/surveys/new" },
      },
      theme: {
        there: theme && place && (
          <p>
            <Link to={place}>{theme.name}</Link>
            {say("theme.voices", { count: theme.voices })}
          </p>
        ),
        missing: { text: say("theme.none"), button: say("theme.gather"), to: "/themes" },
      },
      verdict: {
        when: theme?.decidedAt && formatDay(theme.decidedAt),
        there: theme?.verdict && (
          <>
            <p>
              <b>
                <VerdictName of={theme.verdict} />
              </b>{" "}
              <span className="voice">{theme.reason}</span>
            </p>
            <p className="note">{say(theme.published ? "verdict.published" : "verdict.private")}</p>
            {theme.verdict === "needs-clarifying" && (
              <p className="no-print">
                <AskBack
                  boardId={theme.boardId}
                  themeId={theme.id}
                  name={theme.name}
                  published={theme.published}
                />
              </p>
            )}
          </>
        ),
        missing: {
          text: say("verdict.none"),
          button: say("verdict.decide"),
          to: place ?? "/themes",
        },
      },
      clause: {
        there:
          thread.clauses.length > 0 &&
          thread.clauses.map(({ id, text, agreement, agreedOn }) => (
            <div key={id}>
              <p className="voice">
                <Link to={agreement ? `/agreement#clause-${id}` : `/role#clause-${id}`}>
                  {text}
                </Link>
              </p>
              {agreement && (
                <p className="note">
                  {agreedOn
                    ? say("clause.agreed", { number: agreement, day: sayDay(agreedOn) })
                    : say("clause.written", { number: agreement })}
                </p>
              )}
            </div>
          )),
        missing: { text: say("clause.none"), button: say("clause.write"), to: "/role" },
      },
      rating: {
        when: rating && formatDay(rating.closedAt),
        there: rating && gap && (
          <>
            <div className={styles.rated}>
              <Rated self={rating.self} mean={rating.mean} />
              <span>{words}</span>
            </div>
            <p className="note">
              {ratings.length > 1 && `${say("rating.earlier", { count: ratings.length - 1 })} `}
              <Link to={gap}>{say("rating.gap")}</Link>
            </p>
          </>
        ),
        missing: { text: say("rating.none"), button: say("rating.ask"), to: "/surveys/new" },
      },
      "will-do": {
        there: reply && (
          <>
            <p>
              <b>{say(`advice.${reply.state}`)}</b> <span className="voice">{reply.reason}</span>
            </p>
            {advice.length > 1 && (
              <p className="note">{say("advice.more", { count: advice.length - 1 })}</p>
            )}
          </>
        ),
        missing: { text: say("advice.none"), button: say("advice.read"), to: gap ?? "/gaps" },
      },
      goal: {
        when: goal && formatDay(goal.createdAt),
        there:
          goals.length > 0 &&
          goals.map(({ id, title, sign }) => (
            <div key={id}>
              <p>
                <Link to={`/grow/${id}`}>{title}</Link>
              </p>
              {sign && <p className="voice">{sign}</p>}
            </div>
          )),
        missing: {
          text: say("goal.none"),
          button: say("goal.make"),
          to: `/grow/new?${new URLSearchParams({ kind, key })}`,
        },
      },
      step: {
        when: say("next"),
        there: goal?.step && <p>{goal.step}</p>,
        missing: {
          text: say("step.none"),
          button: say("step.choose"),
          to: goal ? `/grow/${goal.id}#next` : "/grow",
        },
      },
      hour: {
        there: thread.planned > 0 && (
          <p>
            <Link to="/week">
              {say("hour.of", { planned: minutes(thread.planned), spent: minutes(thread.spent) })}
            </Link>
          </p>
        ),
        missing: { text: say("hour.none"), button: say("hour.plan"), to: "/week" },
      },
      evidence: {
        when: oldest && say("since", { day: sayDay(oldest.day) }),
        there: latest && (
          <>
            <p className="voice">{latest.text}</p>
            <p className="note">
              {evidence.length > 1
                ? say("evidence.more", { count: evidence.length - 1, day: sayDay(latest.day) })
                : say("evidence.of", { day: sayDay(latest.day) })}{" "}
              {evidence.length > 1 && (
                <Link to={goal ? `/grow/${goal.id}#log` : "/grow"}>{say("evidence.all")}</Link>
              )}
            </p>
          </>
        ),
        missing: {
          text: say("evidence.none"),
          button: say("evidence.write"),
          to: goal ? `/grow/${goal.id}#log` : "/grow",
        },
      },
      next: {
        there: null,
        missing: {
          text: say("next.text"),
          button: say("next.plan"),
          to: rating ? `/surveys/${rating.surveyId}` : "/surveys/new",
        },
      },
    };
  return (
    <ol className={styles.stations} aria-label={say("stations")}>
      {stationsOf(thread).map(({ station, missing, here }) => {
        const { when, there, missing: lacks } = shown[station];
        return (
          <li
            key={station}
            className={missing ? styles.missing : here ? styles.here : undefined}
            aria-current={here ? "step" : undefined}
          >
            <h2>
              {say(`station.${station}`)} <span>{missing ? say("not-yet") : when}</span>
            </h2>
            <div>
              {missing ? (
                <>
                  <p>{lacks.text}</p>
                  <div className="row">
                    <ButtonLink small to={lacks.to}>
                      {lacks.button}
                    </ButtonLink>
                  </div>
                </>
              ) : (
                there
              )}
            </div>
          </li>
        );
      })}
      <li className={styles.ten}>
        <h2>10</h2>
      </li>
    </ol>
  );
}

function Quotes({ of: { quotes, voices } }: { of: Thread }) {
  const say = useStrings(threadPageStrings);
  const [first] = quotes;
  return (
    <>
      <ul className={styles.said}>
        {quotes.map(({ commentId, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comment may say two things, and nothing moves
          <li key={`${commentId} ${at}`} className="voice" dir="auto">
            {text}
          </li>
        ))}
      </ul>
      <p className="note">
        {say("voices", { count: voices })}{" "}
        {first && <Link to={`/surveys/${first.surveyId}/results`}>{say("quotes.read")}</Link>}
      </p>
    </>
  );
}

function useRatingWords(rating: Schemas["ThreadRating"] | undefined): string {
  const say = useStrings(threadPageStrings);
  const { self, mean, n = 0 } = rating ?? {};
  if (mean === undefined) {
    return self === undefined ? say("rating.nothing") : say("rating.self", { self });
  }
  const others = { mean: formatMean(mean), n };
  return self === undefined
    ? say("rating.others", others)
    : say("rating.both", { self, ...others });
}
