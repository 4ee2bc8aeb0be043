import { useEffect, useState } from "react";
import { client } from "../../../../shared/api";
import { formatFullTime, useStrings } from "../../../../shared/i18n";
import { ProblemNote } from "../../../../shared/problems";
import { Button, ButtonLink } from "../../../../shared/ui";
import running from "../../running/running.module.css";
import type { Survey, SurveyMail } from "../../types";
import { useReason } from "../useReason";
import { runningMailStrings } from "./strings";
import { useMailCall } from "./useMailCall";

type Props = { survey: Survey; mail: SurveyMail };

/** How many mails have left, and the two minutes in which a mistake can still be held. */
export function Hold({ survey, mail }: Props) {
  const say = useStrings(runningMailStrings);
  const reasonOf = useReason();
  const path = { surveyId: survey.id };
  const hold = useMailCall(survey.id, () =>
    client.POST("/api/surveys/{surveyId}/mail/hold", { params: { path } }),
  );
  const release = useMailCall(survey.id, () =>
    client.POST("/api/surveys/{surveyId}/mail/release", { params: { path } }),
  );
  const seconds = useSecondsUntil(mail.leavesAt);
  return (
    <section className={running.sec} aria-labelledby="mail">
      <h2 id="mail">{say("mail")}</h2>
      <p>
        {mail.held
          ? say("held", { count: mail.waiting })
          : mail.waiting > 0 && seconds > 0
            ? seconds > 120
              ? say("leaves-at", {
                  count: mail.waiting,
                  time: formatFullTime(mail.leavesAt ?? "", survey.zone),
                })
              : say("leaves-in", { count: mail.waiting, time: clock(seconds) })
            : mail.waiting > 0
              ? say("leaving", { count: mail.waiting, left: say("left", { count: mail.sent }) })
              : say("sent", { count: mail.sent })}
      </p>
      {mail.delay && (
        <p className="note stop" role="status">
          {say("delay", {
            count: mail.delay.mails,
            reason: reasonOf(mail.delay.reason),
            time: formatFullTime(mail.delay.nextAt, survey.zone),
          })}
        </p>
      )}
      <div className="row">
        {mail.held ? (
          <Button look="primary" isPending={release.isPending} onPress={() => release.mutate()}>
            {say("release")}
          </Button>
        ) : (
          mail.waiting > 0 && (
            <Button isPending={hold.isPending} onPress={() => hold.mutate()}>
              {say("hold")}
            </Button>
          )
        )}
        <ButtonLink look="plain" to={`/surveys/${survey.id}/mail`}>
          {say("see")}
        </ButtonLink>
      </div>
      <ProblemNote error={hold.error ?? release.error} />
    </section>
  );
}

/** Whole seconds, 0 when it is over. */
function useSecondsUntil(instant: string | undefined): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((Date.parse(instant ?? "") - now) / 1000)) || 0;
}

/** "1:05". */
const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
