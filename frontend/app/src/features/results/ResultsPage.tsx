import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { ChartNoAxesGantt, Link2, Lock, Table2 } from "lucide-react";
import { useEffect, useState } from "react";
import {
  type LoaderFunctionArgs,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useParams,
  useSearchParams,
} from "react-router";
import { queries, resultsQuery, slugOf } from "../../shared/api";
import { inLanguage, useT } from "../../shared/i18n";
import { Crumb, FindingHead } from "../../shared/layout";
import { RepeatPart } from "../../shared/repeat";
import { ButtonLink, Icon, Seg, SegItem, useMergedSentence } from "../../shared/ui";
import { useChain } from "./chain/useChain";
import { CommentSection } from "./parts/CommentSection";
import { Histograms } from "./parts/Histograms";
import { Meta } from "./parts/Meta";
import { Named } from "./parts/Named";
import { ResultDownloads } from "./parts/ResultDownloads";
import { ResultFigure } from "./parts/ResultFigure";
import { ResultTable } from "./parts/ResultTable";
import { TookPart } from "./parts/TookPart";
import { Publish } from "./publish/Publish";
import { marksQuery, publicationQuery, reportRead } from "./queries";
import styles from "./results.module.css";
import { everyComment } from "./search";
import type { Results } from "./types";
import { useMarks } from "./useMarks";
import { useResultFinding } from "./useResultFinding";

/** ms; as long as what stands beside the comments is waited for, which would move them. */
const patience = 1_000;

/**
 * Until the keys are confirmed gone there is nothing to read; the survey's own page says how far it is. Until the lead
 * has rated themselves nothing opens; the page for that comes first.
 */
export async function loader({ params: { surveyId = "" } }: LoaderFunctionArgs) {
  try {
    await queries.ensureQueryData(resultsQuery(surveyId));
    await Promise.race([
      Promise.all([
        queries.prefetchQuery(marksQuery(surveyId)),
        queries.prefetchQuery(publicationQuery(surveyId)),
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

/** How they are looked at changes the address and nothing that was read. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) =>
  currentUrl.pathname !== nextUrl.pathname;

export function Component() {
  const { surveyId = "" } = useParams();
  return <ResultsPage results={useSuspenseQuery(resultsQuery(surveyId)).data} />;
}

/** What the release rules wrote at close, and nothing beyond it. Which view and which search stand in the address. */
function ResultsPage({ results }: { results: Results }) {
  const t = useT();
  const { heading, lede } = useResultFinding(results);
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
  useEffect(() => report(results.surveyId), [report, results.surveyId]);
  // The field answers at once; the address follows.
  const [search, setSearch] = useState(query.get("q") ?? "");
  const { marked, unread: marksUnread, onMark } = useMarks(results.surveyId);
  const { chain, theme, unread } = useChain(results.surveyId, query.get("theme"));
  const asTable = query.get("view") === "table";
  return (
    <>
      <Crumb way={[{ to: "/surveys", name: t("Ask") }]} here={results.title} />
      <FindingHead
        heading={heading}
        title={t("Results of {{title}}", { title: results.title })}
        lede={lede}
      >
        <Meta results={results} />
      </FindingHead>
      <Tools
        results={results}
        gathered={chain.size > 0}
        asTable={asTable}
        onView={(view) => put("view", view)}
      />
      <div className="split">
        <div>
          {results.tooFew ? (
            <TooFew results={results} />
          ) : (
            <>
              {results.items.length > 0 &&
                (asTable ? <ResultTable results={results} /> : <ResultFigure results={results} />)}
              <Histograms results={results} />
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
            </>
          )}
          <Named results={results} />
        </div>
        <aside className="side" aria-labelledby="took">
          <div className="panel sheet">
            <TookPart results={results} />
            <Publish results={results} marked={marked} />
            <RepeatPart surveyId={results.surveyId} title={results.title} />
          </div>
        </aside>
      </div>
    </>
  );
}

/** There is something to gather. */
const commented = (results: Results): boolean => everyComment(results).length > 0;

type ToolsProps = {
  results: Results;
  gathered: boolean;
  asTable: boolean;
  onView: (view: string) => void;
};

function Tools({ results, gathered, asTable, onView }: ToolsProps) {
  const t = useT();
  const merged = useMergedSentence(results);
  const rated = results.items.length > 0 && !results.tooFew;
  const { takings, allHandedOut } = results;
  const links = [...takings.map(({ told }) => told), ...(allHandedOut ? [allHandedOut] : [])];
  return (
    <div className={styles.tools}>
      <div className={styles.notes}>
        {merged && (
          <p className="note">
            <Icon of={Lock} /> {merged}
          </p>
        )}
        {links.map(inLanguage).map((told) => (
          <p key={told} className="note">
            <Icon of={Link2} /> {told}
          </p>
        ))}
      </div>
      <div className={styles.choices}>
        {rated && (
          <Seg legend={t("Show as")}>
            <SegItem name="view" checked={!asTable} onChange={() => onView("")}>
              <Icon of={ChartNoAxesGantt} />
              {t("Chart")}
            </SegItem>
            <SegItem name="view" checked={asTable} onChange={() => onView("table")}>
              <Icon of={Table2} />
              {t("Table")}
            </SegItem>
          </Seg>
        )}
        {rated && (
          <ButtonLink to={`/gaps?survey=${results.surveyId}`}>
            {t("Compare with your own rating")}
          </ButtonLink>
        )}
        {!results.tooFew && commented(results) && (
          <ButtonLink
            look={gathered ? "outline" : "primary"}
            to={`/themes/new?from=${results.surveyId}`}
          >
            {t("Group into themes")}
          </ButtonLink>
        )}
        <ResultDownloads results={results} />
      </div>
    </div>
  );
}

function TooFew({ results }: { results: Results }) {
  const t = useT();
  return (
    <section className={styles.few} aria-labelledby="few">
      <h2 id="few">
        <Icon of={Lock} /> {t("Too few answers to show")}
      </h2>
      <p>
        {t(
          "Ratings and comments are only shown with at least {{k}} anonymous answers, as everyone was promised. The anonymous answers weren’t kept. Ask again when more people can answer.",
          { k: results.k },
        )}{" "}
        {results.takings.length > 0 && t("Answers through links you had access to don’t count.")}
      </p>
      <p className="no-print">
        <ButtonLink to={`/surveys/new?from=${results.surveyId}`}>
          {t("Plan next survey")}
        </ButtonLink>
      </p>
    </section>
  );
}
