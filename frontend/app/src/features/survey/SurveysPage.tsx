import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ButtonLink, EmptyRule, Icon } from "../../shared/ui";
import styles from "./list/list.module.css";
import { type Phase, phaseOf } from "./list/phase";
import { SurveyRow } from "./list/SurveyRow";
import { surveysQuery } from "./queries";
import type { SurveySummary } from "./types";
import { useNow } from "./useNow";

export function Component() {
  const t = useT();
  const surveys = useSuspenseQuery({ ...surveysQuery, refetchInterval: 15_000 }).data;
  const now = useNow();
  const heading = useHeading(surveys, now);
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
          <ButtonLink look="primary" to="/surveys/new">
            <Icon of={Plus} />
            {t("New survey")}
          </ButtonLink>
        }
      >
        {t(
          "Ask the people around you what they expect, or how you’re doing. Answers stay sealed until the survey closes and are shuffled before you can read them.",
        )}
      </PageHead>
      <ul className="rows" aria-label={t("Your surveys")}>
        {surveys.map((survey) => (
          <SurveyRow key={survey.id} survey={survey} now={now} />
        ))}
      </ul>
    </>
  );
}

function useHeading(surveys: SurveySummary[], now: Date): string {
  const t = useT();
  const count = (phase: Phase) => surveys.filter((survey) => phaseOf(survey, now) === phase).length;
  if (surveys.length === 0) return t("You haven’t asked anyone yet");
  if (count("running") > 0)
    return t("One survey is running | {{first}} surveys are running", { count: count("running") });
  if (count("draft") > 0)
    return t("One draft hasn’t been launched yet | {{first}} drafts haven’t been launched yet", {
      count: count("draft"),
    });
  return t("No survey is running", { count: surveys.length });
}
