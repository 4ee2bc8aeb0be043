import { useEffect, useState } from "react";
import { client } from "../../../../shared/api";
import { formatFullTime, useT } from "../../../../shared/i18n";
import { ProblemNote } from "../../../../shared/problems";
import { Button } from "../../../../shared/ui";
import type { Survey, SurveyMail } from "../../types";
import { Invitation } from "../Invitation";
import { useReason } from "../useReason";
import { useMailCall } from "./useMailCall";

type Props = { survey: Survey; mail: SurveyMail };

/** Says how many emails were sent, and offers to pause them within two minutes. */
export function Hold({ survey, mail }: Props) {
  const t = useT();
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
    <div>
      <p>
        {mail.held
          ? t(
              "Emails are paused, including reminders. | One email is paused. Nothing is sent until you resume. | {{count}} emails are paused. Nothing is sent until you resume.",
              { count: mail.waiting },
            )
          : mail.waiting > 0 && seconds > 0
            ? seconds > 120
              ? t("One email will be sent {{time}}. | {{count}} emails will be sent {{time}}.", {
                  count: mail.waiting,
                  time: formatFullTime(mail.leavesAt ?? "", survey.zone),
                })
              : t(
                  "One email will be sent in {{time}}. | {{count}} emails will be sent in {{time}}.",
                  { count: mail.waiting, time: clock(seconds) },
                )
            : mail.waiting > 0
              ? t(
                  "One email is being sent, {{left}}. | {{count}} emails are being sent, {{left}}.",
                  {
                    count: mail.waiting,
                    left: t("none so far | one so far | {{count}} so far", { count: mail.sent }),
                  },
                )
              : t(
                  "No email has been sent yet. | One email has been sent. | {{count}} emails have been sent.",
                  { count: mail.sent },
                )}
      </p>
      {mail.delay && (
        <p className="note stop" role="status">
          {t(
            "One email is waiting: {{reason}}. Next attempt {{time}}. | {{count}} emails are waiting: {{reason}}. Next attempt {{time}}.",
            {
              count: mail.delay.mails,
              reason: reasonOf(mail.delay.reason),
              time: formatFullTime(mail.delay.nextAt, survey.zone),
            },
          )}
        </p>
      )}
      <div className="row">
        {mail.held ? (
          <Button look="primary" isPending={release.isPending} onPress={() => release.mutate()}>
            {t("Resume emails")}
          </Button>
        ) : (
          mail.waiting > 0 && (
            <Button isPending={hold.isPending} onPress={() => hold.mutate()}>
              {t("Pause emails")}
            </Button>
          )
        )}
      </div>
      <Invitation survey={survey} etag="" />
      <ProblemNote error={hold.error ?? release.error} />
    </div>
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
