import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ButtonLink, EmptyRule, Icon } from "../../shared/ui";
import styles from "./list/list.module.css";
import { type Phase, phaseOf } from "./list/phase";
import { SurveyRow } from "./list/SurveyRow";
import { listStrings } from "./list/strings";
import { surveysQuery } from "./queries";
import type { SurveySummary } from "./types";
import { useNow } from "./useNow";

export function Component() {
  const say = useStrings(listStrings);
  const surveys = useSuspenseQuery({ ...surveysQuery, refetchInterval: 15_000 }).data;
  const now = useNow();
  const heading = useHeading(surveys, now);
  if (surveys.length === 0) {
    return (
      <>
        <PageHead heading={heading} title={say("title")}>
          {say("lede")}
        </PageHead>
        <EmptyRule />
        <h2>{say("empty")}</h2>
        <p className="lede">{say("empty.text")}</p>
        <p className={`row ${styles.do}`}>
          <ButtonLink look="primary" to="/surveys/new">
            {say("empty.do")}
          </ButtonLink>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHead
        heading={heading}
        title={say("title")}
        actions={
          <ButtonLink look="primary" to="/surveys/new">
            <Icon of={Plus} />
            {say("new")}
          </ButtonLink>
        }
      >
        {say("lede")}
      </PageHead>
      <ul className="rows" aria-label={say("list")}>
        {surveys.map((survey) => (
          <SurveyRow key={survey.id} survey={survey} now={now} />
        ))}
      </ul>
    </>
  );
}

function useHeading(surveys: SurveySummary[], now: Date): string {
  const say = useStrings(listStrings);
  const count = (phase: Phase) => surveys.filter((survey) => phaseOf(survey, now) === phase).length;
  if (surveys.length === 0) return say("h1.none");
  if (count("running") > 0) return say("h1.running", { count: count("running") });
  if (count("draft") > 0) return say("h1.drafts", { count: count("draft") });
  return say("h1.over", { count: surveys.length });
}
