import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "react-router";
import { boardsQuery, type Schemas } from "../api";
import { msg, useT } from "../i18n";
import { Crumb } from "../layout";
import styles from "./SurveyHead.module.css";

const stages = ["draft", "running", "answers", "themes", "told"] as const;

export type SurveyStage = (typeof stages)[number];

const names = {
  draft: msg("Draft"),
  running: msg("Running"),
  answers: msg("Answers"),
  themes: msg("Themes"),
  told: msg("Told"),
} satisfies Record<SurveyStage, string>;

/** The board that a survey's themes are on: the one that was changed last. */
export function boardOf(surveyId: string, boards: readonly Schemas["BoardSummary"][]) {
  return boards
    .filter(({ surveys }) => surveys.some(({ id }) => id === surveyId))
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))[0];
}

type Props = { survey: { id: string; title: string }; here: SurveyStage };

/** The way back to all surveys, and how far this one is; the stages with a page of their own are links. */
export function SurveyHead({ survey, here }: Props) {
  const t = useT();
  const { state } = useLocation();
  const closed = stages.indexOf(here) >= stages.indexOf("answers");
  const { data: boards = [] } = useQuery({ ...boardsQuery, enabled: closed });
  const board = boardOf(survey.id, boards);
  const reached = board?.published ? "told" : board ? "themes" : here;
  const last = Math.max(stages.indexOf(reached), stages.indexOf(here));
  const hasPage = (stage: SurveyStage) =>
    closed && (stage === "answers" || (board && (stage === "themes" || stage === "told")));
  return (
    <div className={styles.head}>
      <Crumb way={[{ to: "/surveys", name: t("Ask") }]} here={survey.title} />
      <ol
        className={`no-print ${styles.chain} ${state?.moves ? styles.moves : ""}`}
        aria-label={t("This survey, step by step")}
      >
        {stages.map((stage, place) => {
          const done = stage !== here && place <= last;
          return (
            <li
              key={stage}
              className={stage === here ? styles.here : done ? styles.done : ""}
              aria-current={stage === here ? "step" : undefined}
            >
              {stage !== here && hasPage(stage) ? (
                <Link className={styles.step} to={`/surveys/${survey.id}/${stage}`}>
                  {t(names[stage])}
                </Link>
              ) : (
                <span className={styles.step}>{t(names[stage])}</span>
              )}
              {done && <span className="sr">{t(", done")}</span>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
