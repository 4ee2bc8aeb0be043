import { useState } from "react";
import { client, ProblemError } from "../../../../shared/api";
import { formatFullTime, useT } from "../../../../shared/i18n";
import { faultText, ProblemNote } from "../../../../shared/problems";
import { Button, Section, TextField, useFaultFocus } from "../../../../shared/ui";
import running from "../../running.module.css";
import type { Survey, SurveyMail } from "../../types";
import { useNow } from "../../useNow";
import { TroubleRow } from "./TroubleRow";
import { useMailCall } from "./useMailCall";

type Props = { survey: Survey; mail: SurveyMail };

/** Lists people whom no email has reached, each with a way to correct that, and bounced emails. */
export function Troubles({ survey, mail }: Props) {
  const t = useT();
  const now = useNow();
  const { troubles, returnableAt } = mail;
  const isReturnable = returnableAt !== undefined && new Date(returnableAt) <= now;
  const hear = isReturnable
    ? t("If an email bounced, report it here.")
    : returnableAt
      ? t(
          "If an email bounced, you can report it from {{time}}, a day after the emails were sent.",
          { time: formatFullTime(returnableAt, survey.zone) },
        )
      : t("If an email bounced, you can report it a day after it was sent.");
  return (
    <Section
      className={running.sec}
      level={3}
      heading={
        troubles.length > 0
          ? t("One email wasn’t delivered | {{count}} emails weren’t delivered", {
              count: troubles.length,
            })
          : t("Did an email bounce?")
      }
    >
      {troubles.length > 0 && (
        <ul className="rows">
          {troubles.map((trouble) => (
            <TroubleRow key={trouble.id} survey={survey} trouble={trouble} />
          ))}
        </ul>
      )}
      <p className={`meta ${running.report}`} id="came-back">
        {t(
          "Bounced emails arrive in the mailbox they were sent from. If this server reads that mailbox, they appear here automatically.",
        )}{" "}
        {hear}
      </p>
      {isReturnable && <CameBack survey={survey} />}
    </Section>
  );
}

/** A mail comes back to the mailbox that mails are sent from, which not every server reads. */
function CameBack({ survey }: { survey: Survey }) {
  const t = useT();
  const [address, setAddress] = useState("");
  const path = { surveyId: survey.id };
  const report = useMailCall(survey.id, () =>
    client.POST("/api/surveys/{surveyId}/mail/returns", {
      params: { path },
      body: { address: address.trim() },
    }),
  );
  const refused = report.error instanceof ProblemError ? report.error.faults[0] : undefined;
  const form = useFaultFocus(refused);
  return (
    <form
      ref={form}
      noValidate
      aria-describedby="came-back"
      onSubmit={(event) => {
        event.preventDefault();
        report.mutate(undefined, { onSuccess: () => setAddress("") });
      }}
    >
      <div className={running.again}>
        <TextField
          label={t("Address it was sent to")}
          type="email"
          autoComplete="off"
          value={address}
          error={
            refused?.code === "unknown-address"
              ? t("This survey sent no email to that address.")
              : refused && faultText(refused, "email")
          }
          onChange={(event) => {
            setAddress(event.target.value);
            report.reset();
          }}
        />
        <Button type="submit" isPending={report.isPending}>
          {t("Report bounce")}
        </Button>
      </div>
      {address.trim() !== "" && (
        <p className={`tint ${running.taken}`} role="status">
          {t(
            "This gives you access to the link. Everyone who was asked can see how many such links there are in that group, and {{who}} gets an email about it. An answer through it doesn’t count towards the {{k}} answers a group needs, and you have to announce the closing time a day ahead.",
            { who: t("the person it was for"), k: survey.k },
          )}
        </p>
      )}
      {!refused && <ProblemNote error={report.error} />}
    </form>
  );
}
