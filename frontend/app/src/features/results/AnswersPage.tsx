import { useMutation, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import {
  Link,
  type LoaderFunctionArgs,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useParams,
  useSearchParams,
} from "react-router";
import { boardsQuery, queries, resultsQuery, slugOf } from "../../shared/api";
import { inLanguage, useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { RepeatButton, RepeatPart } from "../../shared/repeat";
import { boardOf, ReceivedFrom, reportRead, SurveyHead } from "../../shared/survey";
import { Button, ButtonLink, Fold, Folds } from "../../shared/ui";
import { useChain } from "./chain/useChain";
import { CommentSection } from "./parts/CommentSection";
import { Named } from "./parts/Named";
import { ResultDownloads } from "./parts/ResultDownloads";
import { TookPart, useWhoTookPart } from "./parts/TookPart";
import { marksQuery } from "./queries";
import styles from "./results.module.css";
import { everyComment } from "./search";
import type { Results } from "./types";
import { useAnswersHead } from "./useAnswersHead";
import { useGroup } from "./useGroup";
import { useMarks } from "./useMarks";

/** ms; as long as what stands beside the comments is waited for, which would move them. */
const patience = 1_000;

/**
 * Redirects to the survey's own page until the keys are confirmed destroyed, and to the self-rating
 * until the lead has rated themselves.
 */
export async function loader({ params: { surveyId = "" } }: LoaderFunctionArgs) {
  try {
    await queries.ensureQueryData(resultsQuery(surveyId));
    await Promise.race([
      Promise.all([
        queries.prefetchQuery(marksQuery(surveyId)),
        queries.prefetchQuery({ ...boardsQuery, staleTime: 0 }),
      ]),
      new Promise((resolve) => setTimeout(resolve, patience)),
    ]);
    return null;
  } catch (error) {
    if (slugOf(error) === "self-rating-open") throw redirect(`/surveys/${surveyId}/self-rating`);
    if (slugOf(error) !== "results-not-ready") throw error;
    throw redirect(`/surveys/${surveyId}`);
  }
}

/** Loads nothing again, because the view changes the address alone. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) =>
  currentUrl.pathname !== nextUrl.pathname;

export function Component() {
  const { surveyId = "" } = useParams();
  return <AnswersPage results={useSuspenseQuery(resultsQuery(surveyId)).data} />;
}

/**
 * Shows what people wrote, as the release rules left it at the close. The address holds the search.
 */
function AnswersPage({ results }: { results: Results }) {
  const t = useT();
  const { surveyId, title, tooFew, items, takings, allHandedOut } = results;
  const { heading, closed, why } = useAnswersHead(results);
  const [query, setQuery] = useSearchParams();
  const put = (name: string, value: string) =>
    setQuery(
      (now) => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: name === "q", preventScrollReset: true },
    );
  // The start page names reading as the next step until this page was seen.
  const { mutate: report } = useMutation({ mutationFn: reportRead });
  useEffect(() => report(surveyId), [report, surveyId]);
  // The field answers at once; the address follows.
  const [search, setSearch] = useState(query.get("q") ?? "");
  const { marked, unread: marksUnread, onMark } = useMarks(surveyId);
  const { chain, theme, unread } = useChain(surveyId, query.get("theme"));
  const who = useWhoTookPart(results);
  return (
    <>
      <SurveyHead survey={{ id: surveyId, title }} here="answers" />
      <PageHead
        heading={heading}
        title={t("Answers: {{title}}", { title })}
        actions={<Acts results={results} />}
      >
        <span className={styles.facts}>
          {closed}
          <br />
          {why}
          {results.received && (
            <>
              <br />
              <ReceivedFrom {...results.received} />
            </>
          )}
        </span>
      </PageHead>
      {takings.map(({ told }) => (
        <p key={inLanguage(told)} className={`note ${styles.told}`}>
          {inLanguage(told)}
        </p>
      ))}
      <CommentSection
        results={results}
        look={{
          search,
          important: marked !== undefined && query.get("show") === "important",
          marked,
          within: theme?.ids,
          chain,
          onMark,
        }}
        theme={theme?.name}
        chainUnread={unread}
        marksUnread={marksUnread}
        onEverywhere={() => put("theme", "")}
        onSearch={(next) => {
          setSearch(next);
          put("q", next.trim());
        }}
        onImportant={(only) => put("show", only ? "important" : "")}
      />
      <div className={styles.folds}>
        <Folds>
          <Named results={results} />
          <Fold label={t("Who took part")} about={who}>
            {allHandedOut && <p className="note">{inLanguage(allHandedOut)}</p>}
            <TookPart results={results} />
          </Fold>
          <Fold label={t("More")} about={t("download, ask again")}>
            <ResultDownloads results={results} />
            {!tooFew && <RepeatPart surveyId={surveyId} title={title} />}
            {items.length > 0 && results.selfRated !== undefined && (
              <p>
                <Link to={`/surveys/${surveyId}/self-rating`}>
                  {t(
                    results.selfRated
                      ? "You rated yourself before reading the answers"
                      : "You read the answers without rating yourself first",
                  )}
                </Link>
              </p>
            )}
          </Fold>
        </Folds>
      </div>
    </>
  );
}

/** The step from here: asking again, grouping, or the themes that were grouped; ratings are compared on a page of their own. */
function Acts({ results }: { results: Results }) {
  const t = useT();
  const { surveyId, title, items, tooFew } = results;
  const { group, pending } = useGroup(surveyId);
  const { data: boards } = useQuery(boardsQuery);
  if (tooFew) return <RepeatButton look="primary" surveyId={surveyId} title={title} />;
  const commented = everyComment(results).length > 0;
  return (
    <>
      {items.length > 0 && (
        <ButtonLink look={commented ? "outline" : "primary"} to={`/gaps?survey=${surveyId}`}>
          {t("Compare ratings")}
        </ButtonLink>
      )}
      {boards && boardOf(surveyId, boards) ? (
        <ButtonLink look="primary" to={`/surveys/${surveyId}/themes`}>
          {t("Open themes")}
        </ButtonLink>
      ) : (
        commented && (
          <Button look="primary" isPending={pending} onPress={group}>
            {t("Group into themes")}
          </Button>
        )
      )}
    </>
  );
}
