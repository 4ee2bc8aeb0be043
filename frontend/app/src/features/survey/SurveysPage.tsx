import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useEffect } from "react";
import { boardsQuery, type Schemas } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { forgetHandedOut } from "../../shared/saving/handedOut";
import { boardOf } from "../../shared/survey";
import { ButtonLink, EmptyRule, Fold, Icon } from "../../shared/ui";
import { BoardRow } from "./list/BoardRow";
import styles from "./list/list.module.css";
import { isBegun, type Phase, phaseOf } from "./list/phase";
import { SurveyRow } from "./list/SurveyRow";
import { surveysQuery } from "./queries";
import type { SurveySummary } from "./types";
import { useNow } from "./useNow";

export function Component() {
  const t = useT();
  const now = useNow();
  const surveys = useSuspenseQuery({ ...surveysQuery, refetchInterval: 15_000 }).data;
  const { data: boards = [] } = useQuery({ ...boardsQuery, refetchInterval: 15_000 });
  const heading = useHeading(surveys, boards, now);
  useEffect(
    () => forgetHandedOut((id) => surveys.some((one) => one.id === id && isOver(one))),
    [surveys],
  );
  const inPhase = (...phases: Phase[]) =>
    surveys.filter((survey) => phases.includes(phaseOf(survey, now)));
  const some = ({ of }: { of: SurveySummary[] }) => of.length > 0;
  const listed = [
    { name: "running", heading: t("Running"), of: inPhase("running") },
    { name: "closed", heading: t("Closed"), of: inPhase("opening", "closed", "held-back") },
  ].filter(some);
  const drafts = inPhase("draft");
  const cancelled = inPhase("cancelled");
  const folded = [
    {
      name: "drafts",
      heading: t("1 draft | {{count}} drafts", { count: drafts.length }),
      of: drafts,
    },
    {
      name: "cancelled",
      heading: t("1 cancelled | {{count}} cancelled", { count: cancelled.length }),
      of: cancelled,
    },
  ].filter(some);
  const undecided = boards.find(({ themes, decided }) => decided < themes);
  const alone = boards.filter(({ surveys: sources }) => sources.length === 0);
  if (surveys.length === 0) {
    return (
      <>
        <PageHead heading={heading} title={t("Ask")}>
          {t(
            "Ask the people around you what they expect, or how you’re doing. Answers stay sealed until the survey closes and are shuffled before you can read them.",
          )}
        </PageHead>
        <EmptyRule />
        <h2>{t("Create your first survey")}</h2>
        <p className="lede">
          {t(
            "Choose a form or write your own, and choose who to ask. You’ll see what it means for them before anything is sent.",
          )}
        </p>
        <p className={`row ${styles.do}`}>
          <ButtonLink look="primary" to="/surveys/new">
            {t("New survey")}
          </ButtonLink>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHead
        heading={heading}
        title={t("Ask")}
        actions={
          <>
            {undecided && (
              <ButtonLink look="primary" to={`/themes/${undecided.id}`}>
                {t("Decide themes")}
              </ButtonLink>
            )}
            <ButtonLink look={undecided ? "outline" : "primary"} to="/surveys/new">
              <Icon of={Plus} />
              {t("New survey")}
            </ButtonLink>
          </>
        }
      >
        {t(
          "Ask the people around you what they expect, or how you’re doing. Answers stay sealed until the survey closes and are shuffled before you can read them.",
        )}
      </PageHead>
      {listed.map(({ name, heading: listHeading, of }) => (
        <section key={name} className={styles.list} aria-labelledby={name}>
          <h2 id={name}>{listHeading}</h2>
          <Rows of={of} boards={boards} now={now} />
        </section>
      ))}
      {folded.map(({ name, heading: listHeading, of }) => (
        <Fold label={listHeading} key={name} open={listed.length === 0}>
          <Rows of={of} boards={boards} now={now} />
        </Fold>
      ))}
      {alone.length > 0 && (
        <Fold label={t("Themes without a survey")}>
          <ul className="rows">
            {alone.map((board) => (
              <BoardRow key={board.id} board={board} />
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

type RowsProps = {
  of: readonly SurveySummary[];
  boards: readonly Schemas["BoardSummary"][];
  now: Date;
};

function Rows({ of, boards, now }: RowsProps) {
  return (
    <ul className="rows">
      {of.map((survey) => (
        <SurveyRow key={survey.id} survey={survey} board={boardOf(survey.id, boards)} now={now} />
      ))}
    </ul>
  );
}

/** Says what needs the lead, then what runs. */
function useHeading(
  surveys: SurveySummary[],
  boards: readonly Schemas["BoardSummary"][],
  now: Date,
): string {
  const t = useT();
  const open = boards.reduce((sum, { themes, decided }) => sum + themes - decided, 0);
  const count = (phase: Phase) => surveys.filter((survey) => phaseOf(survey, now) === phase).length;
  if (surveys.length === 0) return t("You haven’t asked anyone yet");
  if (open > 0)
    return t("One theme needs your verdict | {{first}} themes need your verdict", { count: open });
  if (count("running") > 0)
    return t("One survey is running | {{first}} surveys are running", { count: count("running") });
  // Whoever only opened a new survey has nothing to finish.
  const begun = surveys.filter((survey) => phaseOf(survey, now) === "draft" && isBegun(survey));
  if (begun.length > 0)
    return t("One draft hasn’t been launched yet | {{first}} drafts haven’t been launched yet", {
      count: begun.length,
    });
  return t("No survey is running", { count: surveys.length });
}

const isOver = ({ state }: SurveySummary) => state === "closed" || state === "cancelled";
