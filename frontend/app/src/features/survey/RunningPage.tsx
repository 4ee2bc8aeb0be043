import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { queries, slugOf, useInstallation, type Versioned } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { Banner } from "../../shared/ui";
import { Preview } from "./builder/preview/Preview";
import { MailParts } from "./mail/running/MailParts";
import { countsQuery, surveyQuery } from "./queries";
import { AnswerDays } from "./running/AnswerDays";
import { CancelPart } from "./running/CancelPart";
import { ClosingPart } from "./running/ClosingPart";
import { HandOut } from "./running/HandOut";
import { MeanwhilePart } from "./running/MeanwhilePart";
import { Promised } from "./running/Promised";
import { TakenLinks } from "./running/TakenLinks";
import { isComplete, useRunningHeading } from "./running/useRunningHeading";
import { WhoAnswered } from "./running/WhoAnswered";
import styles from "./running.module.css";
import type { Counts, Survey } from "./types";
import { useNow } from "./useNow";
import { useWay } from "./useWay";

/** How often the counts are read again, in milliseconds. */
const often = 4_000;

/** A survey that runs: counts, never answers, and what was promised. */
export function RunningPage({ survey: { value: survey } }: { survey: Versioned<Survey> }) {
  const t = useT();
  const now = useNow();
  const counts = useCounts(survey);
  const heading = useRunningHeading(survey, counts.data, now);
  const { address, addressKind } = useInstallation();
  const closable = counts.data?.closable ?? false;
  return (
    <>
      <Crumb way={[useWay(survey)]} here={survey.title} />
      <PageHead
        heading={heading}
        title={survey.title}
        actions={
          <>
            {!isComplete(counts.data) && <HandOut survey={survey} />}
            <Preview survey={survey} />
          </>
        }
      >
        {t(
          "“{{title}}”. All answers stay sealed until the survey closes. Until then, you only see how many people have answered.",
          { title: survey.title },
        )}
      </PageHead>
      {addressKind === "this-computer" && (
        <div className={styles.strip}>
          <Banner>
            {t(
              "Launched on this computer only. Links that start with {{address}} don’t open anywhere else. To ask other people, run Tenward on an https address.",
              { address },
            )}
          </Banner>
        </div>
      )}
      <AnswerDays survey={survey} counts={counts.data} now={now} />
      <div className="split">
        <div>
          <WhoAnswered survey={survey} counts={counts.data} error={counts.error} />
          {counts.data && <TakenLinks survey={survey} counts={counts.data} />}
          {survey.delivery === "mail" && <MailParts survey={survey} closable={closable} />}
          <ClosingPart survey={survey} counts={counts.data} now={now} />
          <MeanwhilePart survey={survey} />
          <CancelPart survey={survey} answered={counts.data?.answered ?? 0} />
        </div>
        <aside className="side" aria-label={t("What respondents were promised")}>
          <Promised survey={survey} counts={counts.data} />
        </aside>
      </div>
    </>
  );
}

/** The counts, read again every few seconds and on return to the page; when it no longer runs, the survey is read. */
function useCounts(survey: Survey) {
  const counts = useQuery({
    ...countsQuery(survey.id),
    refetchInterval: often,
    refetchOnWindowFocus: "always",
  });
  const over = ended(counts.data, survey) || slugOf(counts.error) === "not-running";
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: surveyQuery(survey.id).queryKey });
  }, [over, survey.id]);
  return counts;
}

const ended = (counts: Counts | undefined, survey: Survey) =>
  counts !== undefined && Date.parse(counts.closesAt) !== Date.parse(survey.closesAt);
