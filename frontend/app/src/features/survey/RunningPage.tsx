import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { queries, slugOf, useInstallation, type Versioned } from "../../shared/api";
import { formatShortTime, useT } from "../../shared/i18n";
import { PageHead, PageTitle } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Banner, Fold, Skeleton } from "../../shared/ui";
import { type HandedOut, useHandedOut } from "./links/handedOut";
import { LinkList } from "./links/LinkList";
import { PrintSheets } from "./links/PrintSheets";
import { MailFold, NextReminder } from "./mail/running/MailFold";
import { countsQuery, linksQuery, surveyQuery } from "./queries";
import { Act, WhatClosingDoes } from "./running/AllAnswered";
import { AnswerDays } from "./running/AnswerDays";
import { ClosingFold } from "./running/ClosingFold";
import { MoreFold } from "./running/MoreFold";
import { PromiseFold } from "./running/PromiseFold";
import { RemindEveryone } from "./running/RemindEveryone";
import { isComplete, useRunningHeading } from "./running/useRunningHeading";
import { WhoAnswered } from "./running/WhoAnswered";
import styles from "./running.module.css";
import { StageHead } from "./StageHead";
import type { Counts, LinkSheet, Survey } from "./types";
import { useNow } from "./useNow";

/** The counts are read again this often, in milliseconds. */
const often = 4_000;

type StateProps = {
  survey: Survey;
  counts: Counts | undefined;
  error: unknown;
  now: Date;
  /** Absent where all links left by mail, and until they are read. */
  sheet: LinkSheet | undefined;
  handedOut: HandedOut;
};

/** A survey that runs, with the one thing to do now on top: hand out links, wait, or close. */
export function RunningPage({ survey: { value: survey } }: { survey: Versioned<Survey> }) {
  const t = useT();
  const now = useNow();
  const counts = useCounts(survey);
  const links = useQuery(linksQuery(survey.id));
  const handedOut = useHandedOut(survey.id);
  const { address, addressKind } = useInstallation();
  const all = links.data?.groups.flatMap((group) => group.links) ?? [];
  const sheet = all.length > 0 ? links.data : undefined;
  // Another browser may have handed them out, whose note is not here.
  const begun = handedOut.some || counts.data?.answered === 0;
  const isLeft = begun && !all.every(handedOut.has);
  const state = { survey, counts: counts.data, error: counts.error, now, sheet, handedOut };
  const isKnown = counts.data !== undefined || counts.error !== null;
  return (
    <>
      <div className={sheet && "no-print"}>
        <StageHead survey={survey} here="running" />
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
        <ProblemNote error={links.error} />
        {!isKnown || links.isLoading ? (
          <Skeleton lines={6} />
        ) : counts.data && isComplete(counts.data) ? (
          <AllAnswered {...state} counts={counts.data} />
        ) : sheet && isLeft ? (
          <HandOut {...state} sheet={sheet} />
        ) : (
          <Waiting {...state} />
        )}
      </div>
      {sheet && <PrintSheets survey={survey} sheet={sheet} />}
    </>
  );
}

function HandOut(props: StateProps & { sheet: LinkSheet }) {
  const t = useT();
  const { survey, counts, sheet, handedOut } = props;
  const links = sheet.groups.flatMap((group) => group.links);
  const out = links.filter(handedOut.has).length;
  return (
    <>
      <PageHead
        heading={t("Give one person their link | Give {{count}} people their link", {
          count: links.length,
        })}
        title={survey.title}
      >
        {t("Copy a link and send it to one person alone. Each link opens the form once.")}{" "}
        {out > 0 &&
          t("You’ve handed out one so far. | You’ve handed out {{words}} so far.", { count: out })}
      </PageHead>
      <div className={styles.run}>
        <LinkList survey={survey} sheet={sheet} handedOut={handedOut} here />
        <aside className={styles.facts} aria-label={t("This survey")}>
          {counts && (
            <p>
              <span className="meta">{t("Answered")}</span>
              <span className={styles.big}>
                {t("{{n}} of {{m}}", { n: counts.answered, m: counts.invited })}
              </span>
            </p>
          )}
          <p>
            <span className="meta">{t("Closes")}</span>
            <span className={styles.big}>{formatShortTime(survey.closesAt, survey.zone)}</span>
          </p>
          <Folds {...props} here />
        </aside>
      </div>
    </>
  );
}

function Waiting(props: StateProps) {
  const t = useT();
  const { survey, counts, error, now } = props;
  const heading = useRunningHeading(survey, counts, now);
  return (
    <>
      <PageHead heading={heading} title={survey.title}>
        {t(
          "The answers stay sealed until the survey closes. Until then, you only see how many people have answered.",
        )}
      </PageHead>
      <AnswerDays survey={survey} counts={counts} now={now} />
      <div className={styles.run}>
        <WhoAnswered survey={survey} counts={counts} error={error} />
        {survey.delivery === "mail" ? (
          <NextReminder survey={survey} />
        ) : (
          <RemindEveryone survey={survey} now={now} />
        )}
      </div>
      <Folds {...props} />
    </>
  );
}

function AllAnswered(props: StateProps & { counts: Counts }) {
  const { survey, counts, error, now } = props;
  const heading = useRunningHeading(survey, counts, now);
  return (
    <>
      <div className={styles.act}>
        <PageTitle title={survey.title}>{heading}</PageTitle>
        <Act survey={survey} counts={counts} now={now} />
      </div>
      <div className={`${styles.run} ${styles.even}`}>
        <WhatClosingDoes survey={survey} counts={counts} />
        <WhoAnswered survey={survey} counts={counts} error={error} />
      </div>
      <Folds {...props} />
    </>
  );
}

/** Shows the other parts, in the same order in each state. */
function Folds({ survey, counts, now, sheet, handedOut, here }: StateProps & { here?: boolean }) {
  const t = useT();
  const links = sheet?.groups.flatMap((group) => group.links) ?? [];
  return (
    <div className={styles.folds}>
      <ClosingFold survey={survey} counts={counts} now={now} />
      {sheet && !here && (
        <Fold
          label={t("Links")}
          about={
            handedOut.some
              ? t("{{n}} of {{m}} handed out", {
                  n: links.filter(handedOut.has).length,
                  m: links.length,
                })
              : t("one link | {{count}} links", { count: links.length })
          }
        >
          <LinkList survey={survey} sheet={sheet} handedOut={handedOut} here={false} />
        </Fold>
      )}
      {survey.delivery === "mail" && (
        <MailFold survey={survey} closable={counts?.closable ?? false} />
      )}
      <PromiseFold survey={survey} counts={counts} />
      <MoreFold survey={survey} answered={counts?.answered ?? 0} />
    </div>
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
  const read = Math.max(counts.dataUpdatedAt, counts.errorUpdatedAt);
  useEffect(() => {
    // Each answer counts: a close soon after its time was moved leaves `over` as it was.
    if (over && read) void queries.invalidateQueries({ queryKey: surveyQuery(survey.id).queryKey });
  }, [over, read, survey.id]);
  return counts;
}

const ended = (counts: Counts | undefined, survey: Survey) =>
  counts !== undefined && Date.parse(counts.closesAt) !== Date.parse(survey.closesAt);
