import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { sayDay } from "../../../shared/days";
import { knownNamesQuery, namesSomeone, newGoalAt } from "../../../shared/goal";
import { formatDay, formatMean, msg, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { AskBack, FiguresFrom, useFiguresFrom } from "../../../shared/repeat";
import { ButtonLink } from "../../../shared/ui";
import { VerdictName } from "../../../shared/verdict";
import { RatedPair } from "./RatedPair";
import { type Station, stationsOf } from "./stations";
import styles from "./thread.module.css";

type Thread = Schemas["ThreadView"];
type Missing = { text: string; after?: ReactNode; button: string; to: string };

const adviceLabels = {
  "will-do": msg("Will do."),
  done: msg("Done."),
  "not-now": msg("Not now."),
};

const stationLabels = {
  quotes: msg("Quotes"),
  theme: msg("Theme"),
  verdict: msg("Verdict"),
  clause: msg("Responsibility"),
  rating: msg("Rating"),
  "will-do": msg("Advice"),
  goal: msg("Goal"),
  step: msg("Next step"),
  hour: msg("Time"),
  evidence: msg("Evidence"),
  next: msg("Next rating"),
};

/** One expectation from quote to ten. What is missing is a short tick with the button that makes it. */
export function Stations({ of: thread }: { of: Thread }) {
  const t = useT();
  const { kind, key, themes, clauses, ratings, advice, goals, evidence } = thread;
  const [theme] = themes;
  const [clause] = clauses;
  const [rating] = ratings;
  const figuresFrom = useFiguresFrom(rating ? [rating.surveyId] : []);
  const [reply] = advice;
  const [goal] = goals;
  const [latest] = evidence;
  const oldest = evidence.at(-1);
  const names = useQuery({ ...knownNamesQuery, enabled: latest !== undefined }).data;
  const words = useRatingWords(rating);
  const minutes = useMinutes();
  const gap = rating && `/gaps?survey=${rating.surveyId}&item=${rating.questionId}`;
  const place = theme && `/themes/${theme.boardId}#theme-${theme.id}`;
  const shown: Record<Station, { when?: string | undefined; there: ReactNode; missing: Missing }> =
    {
      quotes: {
        there: thread.quotes.length > 0 && <Quotes of={thread} />,
        missing: {
          text: t("There are no quotes for you to read yet."),
          button: t("Ask people"),
          to: "/surveys/new",
        },
      },
      theme: {
        there: theme && place && (
          <p>
            <Link to={place}>{theme.name}</Link>
            {t(", from one comment | , from {{words}} comments", { count: theme.voices })}
          </p>
        ),
        missing: {
          text: t("It isn’t part of a theme yet."),
          button: t("Group answers"),
          to: "/surveys",
        },
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
            <p className="note">
              {t(
                theme.published
                  ? "Published. Everyone who answered can read it."
                  : "Not published yet.",
              )}
            </p>
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
          text: t("You haven’t given a verdict yet."),
          button: t("Give a verdict"),
          to: place ?? "/surveys",
        },
      },
      clause: {
        there:
          thread.clauses.length > 0 &&
          thread.clauses.map(({ id, text, agreement, agreedOn }) => (
            <div key={id}>
              <p className="voice">
                <Link to={agreement ? `/role/agreement#clause-${id}` : `/role#clause-${id}`}>
                  {text}
                </Link>
              </p>
              {agreement && (
                <p className="note">
                  {agreedOn
                    ? t("In agreement {{number}}, agreed on {{day}}.", {
                        number: agreement,
                        day: sayDay(agreedOn),
                      })
                    : t("In agreement {{number}}, not agreed yet.", { number: agreement })}
                </p>
              )}
            </div>
          )),
        missing:
          theme?.verdict === "realistic"
            ? {
                text: t("It isn’t part of your role yet."),
                button: t("Add as clause"),
                to: `/role/agreement?take=${theme.id}`,
              }
            : {
                text: t("It isn’t part of your role yet."),
                button: t("Add to your role"),
                to: "/role",
              },
      },
      rating: {
        when: rating && formatDay(rating.closedAt),
        there: rating && gap && (
          <>
            <div className={styles.rated}>
              <RatedPair self={rating.self} mean={rating.mean} />
              <span>{words}</span>
            </div>
            <p className="note">
              {ratings.length > 1 &&
                `${t("Rated once before. | Rated {{count}} times before.", { count: ratings.length - 1 })} `}
              <Link to={gap}>{t("See the gap")}</Link>
            </p>
          </>
        ),
        missing: {
          text: t("Nobody has rated it yet."),
          button: t("Ask for ratings"),
          to: clause
            ? `/surveys/new?ask=clause.${clause.id}`
            : theme
              ? `/surveys/new?ask=theme.${theme.id}`
              : "/surveys/new",
        },
      },
      "will-do": {
        there: reply && (
          <>
            <p>
              <b>{t(adviceLabels[reply.state])}</b> <span className="voice">{reply.reason}</span>
            </p>
            {advice.length > 1 && (
              <p className="note">
                {t(
                  "And your reply to one more piece of advice. | And your replies to {{words}} more pieces of advice.",
                  { count: advice.length - 1 },
                )}
              </p>
            )}
          </>
        ),
        missing: {
          text: t("You haven’t replied to any of the advice yet."),
          button: t("Read the advice"),
          to: gap ?? "/gaps",
        },
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
          text: t("There’s no goal for it yet."),
          button: t("Create a goal"),
          to: kind === "goal" ? "/grow/new" : newGoalAt({ kind, id: key }),
        },
      },
      step: {
        when: t("up next"),
        there: goal?.step && <p>{goal.step}</p>,
        missing: {
          text: t("The goal has no next step yet."),
          button: t("Choose next step"),
          to: goal ? `/grow/${goal.id}#next` : "/grow",
        },
      },
      hour: {
        there: thread.planned > 0 && (
          <p>
            <Link to="/week">
              {t("{{planned}} planned, {{spent}} spent", {
                planned: minutes(thread.planned),
                spent: minutes(thread.spent),
              })}
            </Link>
          </p>
        ),
        missing: { text: t("No time is planned for it yet."), button: t("Plan time"), to: "/week" },
      },
      evidence: {
        when: oldest && t("since {{day}}", { day: sayDay(oldest.day) }),
        there: latest && (
          <>
            <p className={names && !namesSomeone(latest.text, names) ? "voice" : "voice no-print"}>
              {latest.text}
            </p>
            <p className="note">
              {evidence.length > 1
                ? t("{{day}}, and one more entry. | {{day}}, and {{words}} more entries.", {
                    count: evidence.length - 1,
                    day: sayDay(latest.day),
                  })
                : t("{{day}}", { day: sayDay(latest.day) })}{" "}
              {evidence.length > 1 && (
                <Link to={goal ? `/grow/${goal.id}#log` : "/grow"}>{t("Show all")}</Link>
              )}
            </p>
          </>
        ),
        missing: {
          text: t("No evidence yet."),
          button: t("Add entry"),
          to: goal ? `/grow/${goal.id}#log` : "/grow",
        },
      },
      next: {
        there: null,
        missing: {
          text: t("If you ask the same people the same question, you can compare the two ratings."),
          after: <FiguresFrom day={figuresFrom} />,
          button: t("Ask again"),
          to: rating ? `/surveys/${rating.surveyId}` : "/surveys/new",
        },
      },
    };
  return (
    <ol className={styles.stations} aria-label={t("From feedback to a 10")}>
      {stationsOf(thread).map(({ station, missing, here }) => {
        const { when, there, missing: lacks } = shown[station];
        return (
          <li
            key={station}
            className={missing ? styles.missing : here ? styles.here : undefined}
            aria-current={here ? "step" : undefined}
          >
            <h2>
              {t(stationLabels[station])} <span>{missing ? t("missing") : when}</span>
            </h2>
            <div>
              {missing ? (
                <>
                  <p>{lacks.text}</p>
                  {lacks.after}
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
  const t = useT();
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
        {t("From one comment, shuffled. | From {{words}} comments, shuffled.", { count: voices })}{" "}
        {first && (
          <Link to={`/surveys/${first.surveyId}/answers`}>{t("Read them in context")}</Link>
        )}
      </p>
    </>
  );
}

function useRatingWords(rating: Schemas["ThreadRating"] | undefined): string {
  const t = useT();
  const { self, mean, n = 0 } = rating ?? {};
  if (mean === undefined) {
    return self === undefined ? t("No result shown") : t("You: {{self}}", { self });
  }
  const others = { mean: formatMean(mean), n };
  return self === undefined
    ? t("Others: {{mean}} (n = {{n}})", others)
    : t("You: {{self}}. Others: {{mean}} (n = {{n}})", { self, ...others });
}
