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
import { formatFullTime, msg, useT } from "../../../../shared/i18n";
import { faultText, ProblemNote } from "../../../../shared/problems";
import {
  Button,
  Section,
  useFaultFocus,
  useFocusBack,
  useHeadingFocus,
} from "../../../../shared/ui";
import running from "../../running.module.css";
import { LocalTimeFields } from "../../time/LocalTimeFields";
import { useSkipped } from "../../time/ZoneNote";
import { instantOf, localOf } from "../../time/zones";
import type { Reminder, Survey, SurveyMail } from "../../types";
import { useNow } from "../../useNow";
import { useMailCall } from "./useMailCall";

type Props = { survey: Survey; mail: SurveyMail; closable: boolean };

/** Reads the present reminder, with the version that a change starts from. */
const read = (surveyId: string, reminderId: string) =>
  versioned(
    client.GET("/api/surveys/{surveyId}/reminders/{reminderId}", {
      params: { path: { surveyId, reminderId } },
    }),
  );

const reminderNotes = {
  "not-yet": msg("You can send a reminder once the invitations have been sent."),
  "held.reminder": msg("Emails are paused. Reminders are sent once you resume."),
  "no-more": msg("The survey closes within half an hour, so it’s too late for a reminder."),
  "nobody-left": msg("Everyone has answered or declined, so there’s nobody to remind."),
};

/** There are at most two. Each can be sent now or moved, and nobody gets one who has answered. */
export function Reminders({ survey, mail, closable }: Props) {
  const t = useT();
  const now = useNow();
  const untimely = closable ? "nobody-left" : untimelyAt(now, survey, mail);
  const note = untimely ?? (mail.held ? "held.reminder" : undefined);
  const open = mail.reminders.some(({ begunAt }) => !begunAt);
  return (
    <Section className={running.sec} level={3} heading={t("Reminders")}>
      <p className={running.lead}>
        {t(
          mail.reminders.length > 0
            ? "At most two, and only to people who haven’t answered. You aren’t told who they are or how many."
            : "No reminders planned.",
        )}
      </p>
      {open && note && <p className={running.lead}>{t(reminderNotes[note])}</p>}
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
    </Section>
  );
}

type Untimely = "not-yet" | "no-more" | "nobody-left" | undefined;

/** Tells when a reminder would reach no one, by the rule of `survey/mail/Reminder.java`. */
function untimelyAt(now: Date, { closesAt }: Survey, mail: SurveyMail): Untimely {
  const { leavesAt, held } = mail;
  if ((held && !haveLeft(mail)) || (leavesAt && now < new Date(leavesAt))) return "not-yet";
  return new Date(closesAt).getTime() - now.getTime() < halfAnHour ? "no-more" : undefined;
}

/** Tells whether an invitation was sent, or an attempt was made. */
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
  const t = useT();
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
        {t("Reminder {{n}}", { n: number })}
        <span className="meta">
          {begunAt
            ? t("sent {{time}}", { time: formatFullTime(begunAt, survey.zone) })
            : t("scheduled for {{time}}", { time: formatFullTime(sendsAt, survey.zone) })}
        </span>
      </span>
      {!begunAt && (!untimely || untimely === "not-yet") && (
        <span className="row">
          {!untimely && (
            <Button small isPending={send.isPending} onPress={() => send.mutate()}>
              {t("Send now")}
              <span className="sr"> {t("Reminder {{n}}", { n: number })}</span>
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
            {t("Edit", { context: "text" })}
            <span className="sr"> {t("Reminder {{n}}", { n: number })}</span>
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

/**
 * Moves a reminder. If it was moved elsewhere meanwhile, the typed time stays below the present
 * one.
 */
function Move({ survey, leavesAt, initial, onDone }: MoveProps) {
  const t = useT();
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
      ? t("Choose a later time: the invitations are sent {{time}}.", {
          time: formatFullTime(leavesAt, zone),
        })
      : t("Choose an earlier time: at least half an hour before the survey closes.");
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
          dateLabel={t("Send on")}
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
          {t("Reschedule")}
        </Button>
      </div>
      {!refused && <ProblemNote error={move.error} />}
    </form>
  );
}
