import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client, ProblemError, queries, useCreationKey, versioned } from "../../../shared/api";
import { formatFullTime, formatTime, useStrings } from "../../../shared/i18n";
import { faultText, ProblemNote } from "../../../shared/problems";
import { Button, tell, useFaultFocus } from "../../../shared/ui";
import { mailQuery, surveyChanged, surveyQuery } from "../queries";
import { LocalTimeFields } from "../time/LocalTimeFields";
import { useSkipped, ZoneNote } from "../time/ZoneNote";
import { instantOf, localOf } from "../time/zones";
import type { Counts, Survey } from "../types";
import { objection } from "./moving";
import styles from "./running.module.css";
import { runningStrings } from "./strings";

type Props = { survey: Survey; counts: Counts | undefined; now: Date };

const aDay = 86_400_000;

/** Later at any time, earlier a full day ahead, at once when everybody has answered or declined and the lead holds no link. */
export function ClosingPart({ survey, counts, now }: Props) {
  const say = useStrings(runningStrings);
  const { zone, closesAt, invited = 0, closingTimes = [] } = survey;
  const earliest = new Date(now.getTime() + aDay).toISOString();
  const last = closingTimes.at(-1);
  const mails = useQuery({ ...mailQuery(survey.id), enabled: survey.delivery === "mail" });
  return (
    <section className={styles.sec} aria-labelledby="closing">
      <h2 id="closing">{say("closing")}</h2>
      <p>
        {say("closing.is", { time: formatFullTime(closesAt, zone) })}{" "}
        {last && say("closing.moved", { day: formatTime(last.announcedAt, zone) })}
      </p>
      <Move survey={survey} now={now} />
      <dl className="pairs">
        <div>
          <dt>{say("later")}</dt>
          <dd>{say("later.text")}</dd>
        </div>
        <div>
          <dt>{say("earlier")}</dt>
          <dd>
            {say(mails.data && mails.data.total > 0 ? "earlier.mail" : "earlier.text", {
              time: formatFullTime(earliest, zone),
            })}
          </dd>
        </div>
        <div>
          <dt>{say("at-once")}</dt>
          <dd>
            {say(atOnce(counts), { count: invited })}
            {counts?.closable && <CloseNow survey={survey} />}
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** A taken link counts as unanswered, whatever came through it: whoever it was meant for has had no time to object. */
function atOnce(counts: Counts | undefined) {
  if (counts?.allHandedOut) return "at-once.handed-out";
  if (counts && counts.takings.length > 0) return "at-once.taken";
  return counts?.closable ? "at-once.now" : "at-once.text";
}

function Move({ survey, now }: { survey: Survey; now: Date }) {
  const say = useStrings(runningStrings);
  const skipped = useSkipped();
  const key = useCreationKey();
  const { zone, closesAt } = survey;
  const current = localOf(new Date(closesAt), zone);
  // The form stays when the time is another one: the focus is in it.
  const [typed, setTyped] = useState<string>();
  const local = typed ?? current;
  const [told, setTold] = useState<{ why: string }>();
  const move = useMutation({
    mutationFn: async () => {
      const path = { surveyId: survey.id };
      const body = { closesLocal: local, zone };
      await client.POST("/api/surveys/{surveyId}/closing-times", {
        params: { path, ...key.for(body) },
        body,
      });
    },
    onSuccess: async () => {
      key.done();
      await queries.invalidateQueries({ queryKey: surveyQuery(survey.id).queryKey });
      tell(say("moved", { time: formatTime(instantOf(local, zone).toISOString(), zone) }));
      setTyped(undefined);
    },
  });
  const refused = move.error instanceof ProblemError ? move.error.faults[0] : undefined;
  const form = useFaultFocus(told ?? refused);
  const because = () => {
    const why = objection(local, survey, now);
    if (!why) return skipped(local, zone);
    const earliest = new Date(now.getTime() + aDay).toISOString();
    return say(why, { time: formatFullTime(earliest, zone) });
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const why = because();
        setTold(why ? { why } : undefined);
        if (!why) move.mutate();
      }}
    >
      <div className={styles.when}>
        <LocalTimeFields
          dateLabel={say("close-on")}
          timeLabel={say("at")}
          value={local}
          error={told?.why ?? (refused && faultText(refused))}
          onChange={(next) => {
            setTyped(next);
            setTold(undefined);
            move.reset();
          }}
        />
        <Button type="submit" isPending={move.isPending}>
          {say("move")}
        </Button>
      </div>
      <p className={`meta ${styles.zone}`}>
        <ZoneNote local={local} zone={zone} />
      </p>
      {!refused && <ProblemNote error={move.error} />}
    </form>
  );
}

function CloseNow({ survey }: { survey: Survey }) {
  const say = useStrings(runningStrings);
  const close = useMutation({
    mutationFn: () =>
      versioned(
        client.POST("/api/surveys/{surveyId}/close", { params: { path: { surveyId: survey.id } } }),
      ),
    onSuccess: async (closing) => {
      surveyChanged(closing);
      await queries.invalidateQueries({ queryKey: surveyQuery(survey.id).queryKey });
    },
  });
  return (
    <div className={styles.closeNow}>
      <ProblemNote error={close.error} />
      <Button look="primary" isPending={close.isPending} onPress={() => close.mutate()}>
        {say("close-now")}
      </Button>
    </div>
  );
}
