import { useRef, useState } from "react";
import { client, ProblemError } from "../../../../shared/api";
import { formatFullTime, useStrings } from "../../../../shared/i18n";
import { faultText, ProblemNote } from "../../../../shared/problems";
import { Button, leaveRow, TextField, useFaultFocus } from "../../../../shared/ui";
import running from "../../running/running.module.css";
import type { Survey, SurveyMail } from "../../types";
import { useNow } from "../../useNow";
import { runningMailStrings } from "./strings";
import { TroubleRow } from "./TroubleRow";
import { useMailCall } from "./useMailCall";

type Props = { survey: Survey; mail: SurveyMail };

/** Whom no mail has reached, each with a way to put it right; and what came back to the mailbox. */
export function Troubles({ survey, mail }: Props) {
  const say = useStrings(runningMailStrings);
  const now = useNow();
  const { troubles, returnableAt } = mail;
  const isReturnable = returnableAt !== undefined && new Date(returnableAt) <= now;
  const hear = isReturnable
    ? say("came-back.hear")
    : returnableAt
      ? say("returnable.at", { time: formatFullTime(returnableAt, survey.zone) })
      : say("returnable.later");
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className={running.sec} aria-labelledby="troubles">
      <h2 id="troubles" ref={heading} tabIndex={-1}>
        {troubles.length > 0 ? say("troubles", { count: troubles.length }) : say("came-back")}
      </h2>
      {troubles.length > 0 && (
        <ul className="rows">
          {troubles.map((trouble) => (
            <TroubleRow
              key={trouble.id}
              survey={survey}
              trouble={trouble}
              onGone={(row) => leaveRow(row, heading.current)}
            />
          ))}
        </ul>
      )}
      <p className={`meta ${running.report}`} id="came-back">
        {say("came-back.note")} {hear}
      </p>
      {isReturnable && <CameBack survey={survey} />}
    </section>
  );
}

/** A mail comes back to the mailbox that mails are sent from, which not every server reads. */
function CameBack({ survey }: { survey: Survey }) {
  const say = useStrings(runningMailStrings);
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
          label={say("came-back.address")}
          type="email"
          autoComplete="off"
          value={address}
          error={
            refused?.code === "unknown-address"
              ? say("unknown-address")
              : refused && faultText(refused, "email")
          }
          onChange={(event) => {
            setAddress(event.target.value);
            report.reset();
          }}
        />
        <Button type="submit" isPending={report.isPending}>
          {say("came-back.say")}
        </Button>
      </div>
      {address.trim() !== "" && (
        <p className={`tint ${running.taken}`} role="status">
          {say("then-taken", { who: say("who-asked"), k: survey.k })}
        </p>
      )}
      {!refused && <ProblemNote error={report.error} />}
    </form>
  );
}
