import { useQueries, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { gapsListQuery, gapsQuery } from "../../../shared/api";
import { inLanguage, useT } from "../../../shared/i18n";
import { isSplit, SettleOpenly } from "../../../shared/settle";
import { useBoard } from "./editor/boardEditor";
import parts from "./parts.module.css";

/** Items of the board's surveys that people are split on; none before the lead rated themselves. */
export function SplitItems() {
  const t = useT();
  const surveys = useBoard(({ board }) => board.surveys);
  const { data: readable = [] } = useQuery(gapsListQuery);
  const rated = surveys.filter(({ id }) =>
    readable.some(({ surveyId, tooFew }) => surveyId === id && !tooFew),
  );
  const gaps = useQueries({ queries: rated.map(({ id }) => gapsQuery(id)) });
  const split = gaps.flatMap(({ data }) =>
    (data?.items ?? []).flatMap(({ questionId, text, blocks }) => {
      const all = blocks.find(({ key }) => key === "total");
      return data && all && isSplit(all, data.k)
        ? [{ surveyId: data.surveyId, questionId, words: inLanguage(text), ...all.bands }]
        : [];
    }),
  );
  if (split.length === 0) return null;
  return (
    <section className={`no-print ${parts.splitItems}`} aria-labelledby="split-items">
      <h2 id="split-items">{t("People are split on this")}</h2>
      <ul className="rows">
        {split.map(({ surveyId, questionId, words, low, high }) => (
          <li key={`${surveyId} ${questionId}`}>
            <div>
              <Link to={`/gaps?survey=${surveyId}&item=${questionId}`} dir="auto">
                {words}
              </Link>
              <p className="meta">
                {t("{{low}} rated it 1 to 4, {{high}} rated it 8 to 10", { low, high })}
              </p>
            </div>
            <SettleOpenly questionId={questionId} words={words} />
          </li>
        ))}
      </ul>
    </section>
  );
}
