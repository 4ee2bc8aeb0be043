import { useState } from "react";
import { client, ProblemError } from "../../../../shared/api";
import { formatFullTime, useStrings } from "../../../../shared/i18n";
import { faultText, ProblemNote } from "../../../../shared/problems";
import { Button } from "../../../../shared/ui";
import running from "../../running/running.module.css";
import { LocalTimeFields } from "../../time/LocalTimeFields";
import { useSkipped } from "../../time/ZoneNote";
import { localOf } from "../../time/zones";
import type { Reminder, Survey, SurveyMail } from "../../types";
import { runningMailStrings } from "./strings";
import { useMailCall } from "./useMailCall";

type Props = { survey: Survey; mail: SurveyMail };

/** At most two, each to be sent now or at another time, and never to anybody who has answered. */
export function Reminders({ survey, mail }: Props) {
  const say = useStrings(runningMailStrings);
  return (
    <section className={running.sec} aria-labelledby="reminders">
      <h2 id="reminders">{say("reminders")}</h2>
      <p className={running.lead}>
        {say(mail.reminders.length > 0 ? "reminders.note" : "reminders.none")}
      </p>
      {mail.reminders.length > 0 && (
        <ul className="rows">
          {mail.reminders.map((reminder) => (
            <ReminderRow key={reminder.id} survey={survey} reminder={reminder} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ReminderRow({ survey, reminder }: { survey: Survey; reminder: Reminder }) {
  const say = useStrings(runningMailStrings);
  const [changing, setChanging] = useState(false);
  const path = { surveyId: survey.id, reminderId: reminder.id };
  const send = useMailCall(survey.id, () =>
    client.POST("/api/surveys/{surveyId}/reminders/{reminderId}/send", { params: { path } }),
  );
  const { number, sendsAt, begunAt, recipients = 0 } = reminder;
  return (
    <li>
      <span>
        {say("reminder", { n: number })}
        <span className="meta">
          {begunAt
            ? say("reminder.sent", {
                count: recipients,
                time: formatFullTime(begunAt, survey.zone),
              })
            : say("reminder.planned", { time: formatFullTime(sendsAt, survey.zone) })}
        </span>
      </span>
      {!begunAt && (
        <span className="row">
          <Button small isPending={send.isPending} onPress={() => send.mutate()}>
            {say("send-now")}
            <span className="sr"> {say("reminder", { n: number })}</span>
          </Button>
          <Button
            small
            look="plain"
            aria-expanded={changing}
            onPress={() => setChanging(!changing)}
          >
            {say("change")}
            <span className="sr"> {say("reminder", { n: number })}</span>
          </Button>
        </span>
      )}
      <ProblemNote error={send.error} />
      {changing && !begunAt && (
        <Move survey={survey} reminder={reminder} onDone={() => setChanging(false)} />
      )}
    </li>
  );
}

type MoveProps = { survey: Survey; reminder: Reminder; onDone: () => void };

function Move({ survey, reminder, onDone }: MoveProps) {
  const say = useStrings(runningMailStrings);
  const skipped = useSkipped();
  const { zone } = survey;
  const [local, setLocal] = useState(localOf(new Date(reminder.sendsAt), zone));
  const path = { surveyId: survey.id, reminderId: reminder.id };
  const move = useMailCall(survey.id, () =>
    client.PUT("/api/surveys/{surveyId}/reminders/{reminderId}", {
      params: { path },
      body: { sendsLocal: local, zone },
    }),
  );
  const refused = move.error instanceof ProblemError ? move.error.faults[0] : undefined;
  return (
    <form
      noValidate
      style={{ gridColumn: "1 / -1" }}
      onSubmit={(event) => {
        event.preventDefault();
        move.mutate(undefined, { onSuccess: onDone });
      }}
    >
      <div className={running.when}>
        <LocalTimeFields
          dateLabel={say("send-on")}
          timeLabel={say("at")}
          value={local}
          error={
            skipped(local, zone) ??
            (refused?.code === "out-of-range" ? say("too-late") : refused && faultText(refused))
          }
          onChange={(next) => {
            setLocal(next);
            move.reset();
          }}
        />
        <Button type="submit" isPending={move.isPending}>
          {say("move")}
        </Button>
      </div>
      {!refused && <ProblemNote error={move.error} />}
    </form>
  );
}
