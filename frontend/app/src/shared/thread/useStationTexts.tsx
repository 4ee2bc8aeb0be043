import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { sayShortDay } from "../days";
import { knownNamesQuery, namesSomeone } from "../goal";
import { formatMean, useT } from "../i18n";
import { useMinutes } from "../minutes";
import { AskBack } from "../repeat";
import { Voice } from "../ui";
import { VerdictName } from "../verdict";
import { RatedPair } from "./RatedPair";
import { themePlace } from "./themePlace";
import type { StationName, ThreadView } from "./types";

/** What the stations hold, each with one link to its place. */
export function useStationTexts(
  thread: ThreadView,
  here: StationName | undefined,
): Record<StationName, ReactNode> {
  const t = useT();
  const minutes = useMinutes();
  const { role, quotes, themes, clauses, ratings, goals, evidence } = thread;
  const theme = themes.find(({ verdict }) => verdict) ?? themes[0];
  const [quote] = quotes;
  const [latest] = evidence;
  const clause = clauses.find(({ agreedOn }) => agreedOn);
  const [goal] = goals;
  const [rating] = ratings;
  const names = useQuery({ ...knownNamesQuery, enabled: latest !== undefined }).data;
  return {
    role: role && (role.meaning || here !== "role") && (
      <>
        <Voice>{role.meaning || role.text}</Voice>
        {here !== "role" && (
          <p className="meta no-print">
            <Link to={`/role?open=clause.${role.id}`}>{t("Open in your role")}</Link>
          </p>
        )}
      </>
    ),
    quotes: (
      <>
        {quotes.slice(0, here === "rated" ? 1 : 2).map(({ commentId, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comment may say two things, and nothing moves
          <Voice key={`${commentId} ${at}`}>{text}</Voice>
        ))}
        <p className="meta">
          {quote ? (
            <Link to={`/surveys/${quote.surveyId}/answers`}>
              {t("One comment | {{first}} comments", { count: thread.voices })}
            </Link>
          ) : (
            t("One comment | {{first}} comments", { count: thread.voices })
          )}
          {theme && `, ${theme.name}`}
        </p>
      </>
    ),
    verdict: theme?.verdict && (
      <>
        <p>
          <VerdictName of={theme.verdict} />
        </p>
        {theme.reason && <Voice>{theme.reason}</Voice>}
        <p className="meta">
          <Link to={themePlace(theme)}>
            {t(theme.published ? "Published" : "Not published yet")}
          </Link>
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
    agreed: clause && (
      <>
        <Voice>{clause.text}</Voice>
        <p className="meta">
          <Link to={`/role/agreement#clause-${clause.id}`}>
            {t("Agreement {{number}}", { number: clause.agreement ?? 1 })}
          </Link>
          {clause.agreedOn && `, ${sayShortDay(clause.agreedOn)}`}
        </p>
      </>
    ),
    rated: rating && (
      <>
        <RatedPair self={rating.self} mean={rating.mean} />
        <p>{ratingWords(rating, t)}</p>
        <p className="meta">
          {here !== "rated" && (
            <Link to={`/gaps?survey=${rating.surveyId}&item=${rating.questionId}`}>
              {t("See the gap")}
            </Link>
          )}{" "}
          {ratings[1]?.mean !== undefined &&
            t("before: {{mean}}", { mean: formatMean(ratings[1].mean) })}
        </p>
      </>
    ),
    goal: goal && (
      <>
        {goals.slice(0, 2).map(({ id, title }) => (
          <p key={id}>{here === "goal" ? title : <Link to={`/grow/${id}`}>{title}</Link>}</p>
        ))}
        {goal.step && <p className="meta">{t("Next step: {{step}}", { step: goal.step })}</p>}
      </>
    ),
    time: (
      <>
        <p>{t("{{spent}} spent", { spent: minutes(thread.spent) })}</p>
        <p className="meta">
          <Link to="/week">{t("{{planned}} planned", { planned: minutes(thread.planned) })}</Link>
        </p>
      </>
    ),
    evidence: latest && (
      <>
        <div className={names && !namesSomeone(latest.text, names) ? undefined : "no-print"}>
          <Voice>{latest.text}</Voice>
        </div>
        <p className="meta">
          {goal ? (
            <Link to={`/grow/${goal.id}#log`}>
              {t("One entry | {{first}} entries", { count: evidence.length })}
            </Link>
          ) : (
            t("One entry | {{first}} entries", { count: evidence.length })
          )}
          , {t("last on {{day}}", { day: sayShortDay(latest.day) })}
        </p>
      </>
    ),
  };
}

function ratingWords(
  { self, mean, n = 0 }: ThreadView["ratings"][number],
  t: ReturnType<typeof useT>,
): string {
  if (mean === undefined) {
    return self === undefined ? t("No result shown") : t("You: {{self}}", { self });
  }
  const others = { mean: formatMean(mean), n };
  return self === undefined
    ? t("Others: {{mean}} (n = {{n}})", others)
    : t("You: {{self}}. Others: {{mean}} (n = {{n}})", { self, ...others });
}
