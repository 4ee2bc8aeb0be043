import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Navigate } from "react-router";
import { useInstallation, type Versioned } from "../../shared/api";
import { formatTime, msg, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ButtonLink, EmptyRule, Skeleton } from "../../shared/ui";
import { KeepTemplate } from "./builder/templates/KeepTemplate";
import { countsQuery, surveyQuery } from "./queries";
import { CancelRow } from "./running/CancelRow";
import { StageHead } from "./StageHead";
import type { Survey } from "./types";
import { useWay } from "./useWay";

/** The page polls this often, in milliseconds; a close takes seconds. */
const often = 1_500;

/** A survey that has ended: being opened, opened, withheld until its keys are gone, stopped by an alarm, or cancelled. */
export function EndedPage({ survey: { value: survey } }: { survey: Versioned<Survey> }) {
  const way = useWay(survey);
  const [wasReady] = useState(survey.resultsReady);
  return (
    <>
      {survey.state === "cancelled" ? (
        <Crumb way={[way]} here={survey.title} />
      ) : (
        <StageHead survey={survey} here="running" />
      )}
      <Ended survey={survey} moves={!wasReady} />
    </>
  );
}

type EndedProps = {
  survey: Survey;
  /** The answers arrive while the page is open, so the survey's rule moves to them. */
  moves: boolean;
};

function Ended({ survey, moves }: EndedProps) {
  if (survey.state === "cancelled") return <Cancelled survey={survey} />;
  if (survey.halted) return <Halted survey={survey} />;
  if (survey.resultsReady) return <ToAnswers survey={survey} moves={moves} />;
  if (survey.resultsWithheld) return <Withheld survey={survey} />;
  return <Opening survey={survey} />;
}

/** Stays until the answers are there; those of a vote stand at its clauses, ratings at their gaps. */
function ToAnswers({ survey: { id, purpose, questions }, moves }: EndedProps) {
  const rated = questions.some(({ kind }) => kind === "item");
  const form = rated ? `/gaps?survey=${id}` : `/surveys/${id}/answers`;
  return (
    <>
      <Navigate to={purpose === "vote" ? "/role/agreement" : form} replace state={{ moves }} />
      <Skeleton />
    </>
  );
}

function Opening({ survey }: { survey: Survey }) {
  const t = useT();
  useQuery({ ...surveyQuery(survey.id), refetchInterval: often });
  const counts = useQuery({
    ...countsQuery(survey.id),
    enabled: survey.state === "running",
    refetchInterval: often,
  });
  const { title, zone, closesAt, closedAt = closesAt } = survey;
  const { opened, answered = 0 } = counts.data ?? {};
  return (
    <>
      <EmptyRule />
      <div role="status">
        <PageHead heading={t("The answers are being opened")} title={title}>
          {t(
            "“{{title}}” closed on {{time}}. The answers are opened in memory and shuffled question by question, and the key is deleted. You can leave this page in the meantime.",
            { title, time: formatTime(closedAt, zone) },
          )}
        </PageHead>
        <p className="note">
          {opened
            ? t("{{n}} of {{m}} opened so far.", { n: opened, m: answered })
            : t("Anyone who was already sending gets two more minutes. Then it starts.")}
        </p>
      </div>
    </>
  );
}

function Withheld({ survey: { id, title } }: { survey: Survey }) {
  const t = useT();
  useQuery({ ...surveyQuery(id), refetchInterval: often });
  const { operator = "" } = useInstallation();
  return (
    <div role="alert">
      <PageHead
        heading={t("The results aren’t available until the keys are destroyed")}
        title={title}
      >
        {t(
          "The answers to “{{title}}” have been opened and shuffled, but one key couldn’t be destroyed. Nobody can see the results until it is. Nothing is lost: the server tries again every minute, and then this page moves on. If it doesn’t, ask {{operator}}, who runs this server, to check the log.",
          { title, operator },
        )}
      </PageHead>
    </div>
  );
}

const headings = {
  "by-lead": msg("Cancelled without anyone reading the answers"),
  "by-owner": msg("An owner cancelled this survey without reading the answers"),
  settled: msg("Cancelled, and the answers have been deleted"),
  "keys-lost": msg("Cancelled because its keys are missing"),
  halted: msg("Cancelled automatically, without anyone reading the answers"),
};

const endedTexts = {
  "by-lead": msg("You cancelled “{{title}}” on {{time}}. Anyone who opens their link is told so."),
  "by-owner": msg(
    "An owner of this workspace cancelled “{{title}}” on {{time}}. Anyone who opens their link is told so.",
  ),
  settled: msg(
    "“{{title}}” was cancelled on {{time}}. The survey had already started to close, or its keys were missing, so the answers may have been opened and shuffled before that. {{asked}}",
  ),
  "keys-lost": msg(
    "The server couldn’t find the keys of “{{title}}”. It can’t open the answers without them, so it deleted them on {{time}}. Keys are never part of a backup. If the server was restored from one, the answers may have been opened and shuffled before. {{asked}}",
  ),
  halted: msg(
    "“{{title}}” had more answers in one group than links that were used, and nobody cancelled it. It was therefore cancelled automatically on {{time}}. Anyone who opens their link is told so.",
  ),
};

function Cancelled({ survey }: { survey: Survey }) {
  const t = useT();
  const {
    id,
    title,
    zone,
    closesAt,
    cancelledAt = closesAt,
    cancelReason = "by-lead",
    settled,
    keysDestroyedAt,
    invited = 0,
  } = survey;
  const { operator = "" } = useInstallation();
  useQuery({ ...surveyQuery(id), refetchInterval: keysDestroyedAt ? false : often });
  const isLost = cancelReason === "keys-lost";
  const told = settled && !isLost ? "settled" : cancelReason;
  const time = formatTime(cancelledAt, zone);
  const asked = t(
    "The person you asked sees the same on their page. | The {{count}} people you asked see the same on their page.",
    { count: invited },
  );
  return (
    <>
      <PageHead heading={t(headings[told])} title={title}>
        {t(endedTexts[told], { title, time, asked })}{" "}
        {!isLost &&
          t(
            keysDestroyedAt
              ? "Its keys, sealed answers and links have been destroyed."
              : "The sealed answers and the links have been deleted; the keys are still being destroyed. The server tries again every minute. If this message stays, ask {{operator}}, who runs this server, to check the log.",
            { operator },
          )}
      </PageHead>
      {survey.purpose === "form" && (
        <div className="row">
          <ButtonLink look="primary" to={`/surveys/new?from=${id}`}>
            {t("Duplicate survey")}
          </ButtonLink>
          <KeepTemplate of={survey} />
        </div>
      )}
    </>
  );
}

function Halted({ survey }: { survey: Survey }) {
  const t = useT();
  const { operator = "" } = useInstallation();
  const { title, zone, closesAt, cancelsAt = closesAt } = survey;
  return (
    <>
      <div role="alert">
        <PageHead
          heading={t("The answers stay sealed because the numbers don’t add up")}
          title={title}
        >
          {t(
            "“{{title}}” has more answers in one group than links that were used. That should never happen, so the answers weren’t opened. Ask {{operator}}, who runs this server, to find the reason, then cancel the survey. Otherwise it’s cancelled automatically on {{time}}, so that the answers and their key aren’t kept.",
            { title, operator, time: formatTime(cancelsAt, zone) },
          )}
        </PageHead>
        <p className="meta" style={{ marginBlockEnd: "var(--s-6)" }}>
          {t("more-answers-than-ballots")}
        </p>
      </div>
      <ul className="rows">
        <CancelRow survey={survey} />
      </ul>
    </>
  );
}
