import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import {
  client,
  ifMatch,
  ProblemError,
  slugOf,
  type Versioned,
  versioned,
} from "../../../../shared/api";
import { formatFullTime, useStrings } from "../../../../shared/i18n";
import { faultText, ProblemNote } from "../../../../shared/problems";
import { Button, useFaultFocus, useFocusBack, useHeadingFocus } from "../../../../shared/ui";
import running from "../../running/running.module.css";
import { LocalTimeFields } from "../../time/LocalTimeFields";
import { useSkipped } from "../../time/ZoneNote";
import { instantOf, localOf } from "../../time/zones";
import type { Reminder, Survey, SurveyMail } from "../../types";
import { useNow } from "../../useNow";
import { runningMailStrings } from "./strings";
import { useMailCall } from "./useMailCall";

type Props = { survey: Survey; mail: SurveyMail; closable: boolean };

/** As it is now, with the version that moving it starts from. */
const read = (surveyId: string, reminderId: string) =>
  versioned(
    client.GET("/api/surveys/{surveyId}/reminders/{reminderId}", {
      params: { path: { surveyId, reminderId } },
    }),
  );

/** At most two, each to be sent now or at another time, and never to anybody who has answered. */
export function Reminders({ survey, mail, closable }: Props) {
  const say = useStrings(runningMailStrings);
  const now = useNow();
  const untimely = closable ? "nobody-left" : untimelyAt(now, survey, mail);
  const note = untimely ?? (mail.held ? "held.reminder" : undefined);
  const open = mail.reminders.some(({ begunAt }) => !begunAt);
  return (
    <section className={running.sec} aria-labelledby="reminders">
      <h2 id="reminders">{say("reminders")}</h2>
      <p className={running.lead}>
        {say(mail.reminders.length > 0 ? "reminders.note" : "reminders.none")}
      </p>
      {open && note && <p className={running.lead}>{say(note)}</p>}
      {mail.reminders.length > 0 && (
        <ul className="rows">
          {mail.reminders.map((reminder) => (
            <ReminderRow
              key={reminder.id}
              survey={survey}
              reminder={reminder}
              untimely={untimely}
              leavesAt={mail.leavesAt}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

type Untimely = "not-yet" | "no-more" | "nobody-left" | undefined;

/** When a reminder would reach nobody, as `survey/mail/Reminder.java` has it. */
function untimelyAt(now: Date, { closesAt }: Survey, mail: SurveyMail): Untimely {
  const { leavesAt, held } = mail;
  if ((held && !haveLeft(mail)) || (leavesAt && now < new Date(leavesAt))) return "not-yet";
  return new Date(closesAt).getTime() - now.getTime() < halfAnHour ? "no-more" : undefined;
}

/** Whether an invitation has left, or was tried to. */
const haveLeft = ({ sent, troubles, reminders }: SurveyMail): boolean =>
  sent > 0 || troubles.length > 0 || reminders.some(({ begunAt }) => begunAt);

const halfAnHour = 30 * 60_000;

type RowProps = {
  survey: Survey;
  reminder: Reminder;
  untimely: Untimely;
  leavesAt: string | undefined;
};

function ReminderRow({ survey, reminder, untimely, leavesAt }: RowProps) {
  const say = useStrings(runningMailStrings);
  const [changing, setChanging] = useState<Versioned<Reminder>>();
  const path = { surveyId: survey.id, reminderId: reminder.id };
  const send = useMailCall(survey.id, () =>
    client.POST("/api/surveys/{surveyId}/reminders/{reminderId}/send", { params: { path } }),
  );
  const open = useMutation({
    mutationFn: () => read(survey.id, reminder.id),
    onSuccess: setChanging,
  });
  const { number, sendsAt, begunAt } = reminder;
  const opener = useFocusBack(changing !== undefined && !begunAt);
  useHeadingFocus(begunAt !== undefined);
  return (
    <li>
      <span>
        {say("reminder", { n: number })}
        <span className="meta">
          {begunAt
            ? say("reminder.sent", { time: formatFullTime(begunAt, survey.zone) })
            : say("reminder.planned", { time: formatFullTime(sendsAt, survey.zone) })}
        </span>
      </span>
      {!begunAt && (!untimely || untimely === "not-yet") && (
        <span className="row">
          {!untimely && (
            <Button small isPending={send.isPending} onPress={() => send.mutate()}>
              {say("send-now")}
              <span className="sr"> {say("reminder", { n: number })}</span>
            </Button>
          )}
          <Button
            ref={opener}
            small
            look="plain"
            isPending={open.isPending}
            aria-expanded={changing !== undefined}
            onPress={() => (changing ? setChanging(undefined) : open.mutate())}
          >
            {say("change")}
            <span className="sr"> {say("reminder", { n: number })}</span>
          </Button>
        </span>
      )}
      <ProblemNote error={send.error ?? open.error} />
      {changing && !begunAt && (
        <Move
          survey={survey}
          leavesAt={leavesAt}
          initial={changing}
          onDone={() => setChanging(undefined)}
        />
      )}
    </li>
  );
}

type MoveProps = {
  survey: Survey;
  leavesAt: string | undefined;
  initial: Versioned<Reminder>;
  onDone: () => void;
};

/** When it was moved elsewhere meanwhile, what was typed stays below the time that it has now. */
function Move({ survey, leavesAt, initial, onDone }: MoveProps) {
  const say = useStrings(runningMailStrings);
  const skipped = useSkipped();
  const { zone } = survey;
  const { id, sendsAt } = initial.value;
  const etag = useRef(initial.etag);
  const [local, setLocal] = useState(localOf(new Date(sendsAt), zone));
  const move = useMailCall(survey.id, async () => {
    try {
      return await client.PUT("/api/surveys/{surveyId}/reminders/{reminderId}", {
        params: { path: { surveyId: survey.id, reminderId: id }, ...ifMatch(etag.current) },
        body: { sendsLocal: local, zone },
      });
    } catch (error) {
      if (slugOf(error) === "changed-meanwhile") etag.current = (await read(survey.id, id)).etag;
      throw error;
    }
  });
  const outside = () =>
    leavesAt && new Date(instantOf(local, zone)) < new Date(leavesAt)
      ? say("too-early", { time: formatFullTime(leavesAt, zone) })
      : say("too-late");
  const refused = move.error instanceof ProblemError ? move.error.faults[0] : undefined;
  const form = useFaultFocus(refused);
  return (
    <form
      ref={form}
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
            (refused?.code === "out-of-range" ? outside() : refused && faultText(refused))
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
