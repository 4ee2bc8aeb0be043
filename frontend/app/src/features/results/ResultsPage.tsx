import { ChartNoAxesGantt, Link2, Lock, Table2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { inLanguage, useStrings } from "../../shared/i18n";
import { Crumb, FindingHead } from "../../shared/layout";
import { markRead } from "../../shared/readSurveys";
import { RepeatPart } from "../../shared/repeat";
import { ButtonLink, Icon, Seg, SegItem } from "../../shared/ui";
import { useChain } from "./chain/useChain";
import { Downloads } from "./Downloads";
import { Figure } from "./Figure";
import { Histograms } from "./Histograms";
import { Meta } from "./Meta";
import { Named } from "./Named";
import { Publish } from "./publish/Publish";
import styles from "./results.module.css";
import { everyComment } from "./search";
import { resultsStrings } from "./strings";
import { Table } from "./Table";
import { TookPart } from "./TookPart";
import type { Results } from "./types";
import { useFinding } from "./useFinding";
import { useMarks } from "./useMarks";
import { useMergedSentence } from "./useMergedSentence";
import { Words } from "./Words";

/** What the release rules wrote at close, and nothing beyond it. Which view and which search stand in the address. */
export function ResultsPage({ results }: { results: Results }) {
  const say = useStrings(resultsStrings);
  const { heading, lede } = useFinding(results);
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
  useEffect(() => markRead(results.surveyId), [results.surveyId]);
  // The field answers at once; the address follows.
  const [search, setSearch] = useState(query.get("q") ?? "");
  const { marked, unread: marksUnread, onMark } = useMarks(results.surveyId);
  const { chain, theme, unread } = useChain(results.surveyId, query.get("theme"));
  const asTable = query.get("view") === "table";
  return (
    <>
      <Crumb way={[{ to: "/surveys", name: say("ask") }]} here={results.title} />
      <FindingHead heading={heading} title={say("title", { title: results.title })} lede={lede}>
        <Meta results={results} />
      </FindingHead>
      <Tools results={results} asTable={asTable} onView={(view) => put("view", view)} />
      <div className="split">
        <div>
          {results.tooFew ? (
            <TooFew results={results} />
          ) : (
            <>
              {results.items.length > 0 &&
                (asTable ? <Table results={results} /> : <Figure results={results} />)}
              <Histograms results={results} />
              <Words
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

type ToolsProps = { results: Results; asTable: boolean; onView: (view: string) => void };

function Tools({ results, asTable, onView }: ToolsProps) {
  const say = useStrings(resultsStrings);
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
          <Seg legend={say("show-as")}>
            <SegItem name="view" checked={!asTable} onChange={() => onView("")}>
              <Icon of={ChartNoAxesGantt} />
              {say("chart")}
            </SegItem>
            <SegItem name="view" checked={asTable} onChange={() => onView("table")}>
              <Icon of={Table2} />
              {say("table")}
            </SegItem>
          </Seg>
        )}
        {rated && <ButtonLink to={`/gaps?survey=${results.surveyId}`}>{say("to-gaps")}</ButtonLink>}
        {commented(results) && (
          <ButtonLink to={`/themes?from=${results.surveyId}`}>{say("to-themes")}</ButtonLink>
        )}
        <Downloads results={results} />
      </div>
    </div>
  );
}

function TooFew({ results }: { results: Results }) {
  const say = useStrings(resultsStrings);
  return (
    <section className={styles.few} aria-labelledby="few">
      <h2 id="few">
        <Icon of={Lock} /> {say("too-few")}
      </h2>
      <p>
        {say("too-few.text", { k: results.k })} {results.takings.length > 0 && say("too-few.taken")}
      </p>
      <p className="no-print">
        <ButtonLink to={`/surveys/new?from=${results.surveyId}`}>{say("too-few.do")}</ButtonLink>
      </p>
    </section>
  );
}
