import { useQuery } from "@tanstack/react-query";
import { Navigate } from "react-router";
import { useInstallation, type Versioned } from "../../shared/api";
import { formatTime, useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ButtonLink, EmptyRule, Skeleton } from "../../shared/ui";
import { KeepTemplate } from "./builder/templates/KeepTemplate";
import { endedStrings } from "./ended/strings";
import { countsQuery, surveyQuery } from "./queries";
import { CancelPart } from "./running/CancelPart";
import type { Survey } from "./types";
import { useWay } from "./useWay";

/** In ms; a close takes seconds. */
const often = 1_500;

/** A survey that has ended: being opened, opened, withheld until its keys are gone, stopped by an alarm, or cancelled. */
export function EndedPage({ survey: { value: survey } }: { survey: Versioned<Survey> }) {
  return (
    <>
      <Crumb way={[useWay(survey)]} here={survey.title} />
      <Ended survey={survey} />
    </>
  );
}

function Ended({ survey }: { survey: Survey }) {
  if (survey.state === "cancelled") return <Cancelled survey={survey} />;
  if (survey.halted) return <Halted survey={survey} />;
  if (survey.resultsReady) return <ToResults survey={survey} />;
  if (survey.resultsWithheld) return <Withheld survey={survey} />;
  return <Opening survey={survey} />;
}

/** Stays until the results are there; those of a vote stand at its clauses. */
function ToResults({ survey: { id, purpose } }: { survey: Survey }) {
  return (
    <>
      <Navigate to={purpose === "vote" ? "/agreement" : `/surveys/${id}/results`} replace />
      <Skeleton />
    </>
  );
}

function Opening({ survey }: { survey: Survey }) {
  const say = useStrings(endedStrings);
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
        <PageHead heading={say("closing.h1")} title={title}>
          {say("closing.lede", { title, time: formatTime(closedAt, zone) })}
        </PageHead>
        <p className="note">
          {opened ? say("closing.opened", { n: opened, m: answered }) : say("closing.wait")}
        </p>
      </div>
    </>
  );
}

function Withheld({ survey: { id, title } }: { survey: Survey }) {
  const say = useStrings(endedStrings);
  useQuery({ ...surveyQuery(id), refetchInterval: often });
  const { operator = "" } = useInstallation();
  return (
    <div role="alert">
      <PageHead heading={say("withheld.h1")} title={title}>
        {say("withheld.text", { title, operator })}
      </PageHead>
    </div>
  );
}

function Cancelled({ survey }: { survey: Survey }) {
  const say = useStrings(endedStrings);
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
  const asked = say("asked", { count: invited });
  return (
    <>
      <PageHead heading={say(`${told}.h1`)} title={title}>
        {say(`${told}.text`, { title, time, asked })}{" "}
        {!isLost && say(keysDestroyedAt ? "keys.gone" : "keys.going", { operator })}
      </PageHead>
      {survey.purpose === "form" && (
        <div className="row">
          <ButtonLink look="primary" to={`/surveys/new?from=${id}`}>
            {say("copy")}
          </ButtonLink>
          <KeepTemplate of={survey} />
        </div>
      )}
    </>
  );
}

function Halted({ survey }: { survey: Survey }) {
  const say = useStrings(endedStrings);
  const { operator = "" } = useInstallation();
  const { title, zone, closesAt, cancelsAt = closesAt } = survey;
  return (
    <>
      <div role="alert">
        <PageHead heading={say("stopped.h1")} title={title}>
          {say("stopped.text", { title, operator, time: formatTime(cancelsAt, zone) })}
        </PageHead>
        <p className="meta" style={{ marginBlockEnd: "var(--s-6)" }}>
          {say("stopped.code")}
        </p>
      </div>
      <CancelPart survey={survey} />
    </>
  );
}
