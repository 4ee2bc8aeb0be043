import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemError } from "../../../shared/api";
import { formatFullTime, formatTime, msg, useT } from "../../../shared/i18n";
import { faultText, ProblemNote } from "../../../shared/problems";
import { Button, Fold, Pair, useFaultFocus } from "../../../shared/ui";
import { mailQuery } from "../queries";
import styles from "../running.module.css";
import { LocalTimeFields } from "../time/LocalTimeFields";
import { useSkipped, ZoneNote } from "../time/ZoneNote";
import { localOf } from "../time/zones";
import type { Counts, Survey } from "../types";
import { aDay, objection } from "./moving";
import { useMove } from "./useMove";

type Props = { survey: Survey; counts: Counts | undefined; now: Date };

const closeNowTexts = {
  taken: msg(
    "Not possible while you have access to links, because each of them counts as unanswered. Announce a closing time at least a day ahead instead.",
  ),
  handedOut: msg(
    "Not possible when you hand out all links, because you could have used any of them. Announce a closing time at least a day ahead instead.",
  ),
  later: msg(
    "Possible once the person you asked has answered or declined. | Possible once all {{count}} people have answered or declined.",
  ),
  now: msg(
    "The person you asked has answered or declined. | All {{count}} people have answered or declined.",
  ),
};

/** Later at any time, earlier a full day ahead, at once when everybody has answered or declined and the lead holds no link. */
export function ClosingFold({ survey, counts, now }: Props) {
  const t = useT();
  const { zone, closesAt, invited = 0, closingTimes = [] } = survey;
  const earliest = new Date(now.getTime() + aDay).toISOString();
  const last = closingTimes.at(-1);
  const mails = useQuery({ ...mailQuery(survey.id), enabled: survey.delivery === "mail" });
  return (
    <Fold label={t("Change closing time")} about={formatFullTime(closesAt, zone)}>
      <p className="note">
        {t("Anyone already sending by then gets two more minutes.")}{" "}
        {last &&
          t("Moved on {{day}}. Respondents see it on their page.", {
            day: formatTime(last.announcedAt, zone),
          })}
      </p>
      <Move survey={survey} now={now} />
      <dl className="pairs">
        <Pair of={t("Later")}>{t("At any time. Respondents see it on their page.")}</Pair>
        <Pair of={t("Earlier")}>
          {t(
            mails.data && mails.data.total > 0
              ? "From {{time}}, a full day ahead. People who haven’t answered get an email straight away. Respondents also see it on their page."
              : "From {{time}}, a full day ahead. Respondents see it on their page.",
            {
              time: formatFullTime(earliest, zone),
            },
          )}
        </Pair>
        <Pair of={t("Immediately")}>{t(closeNowTexts[atOnce(counts)], { count: invited })}</Pair>
      </dl>
    </Fold>
  );
}

/** A taken link counts as unanswered, whatever came through it: whoever it was meant for has had no time to object. */
function atOnce(counts: Counts | undefined) {
  if (counts?.allHandedOut) return "handedOut";
  if (counts && counts.takings.length > 0) return "taken";
  return counts?.closable ? "now" : "later";
}

const refusalLabels = {
  "too-soon": msg("Choose {{time}} or later, at least a full day ahead."),
  same: msg("This is already the closing time."),
};

function Move({ survey, now }: { survey: Survey; now: Date }) {
  const t = useT();
  const skipped = useSkipped();
  const { zone, closesAt } = survey;
  const current = localOf(new Date(closesAt), zone);
  // The form stays when the time is another one: the focus is in it.
  const [typed, setTyped] = useState<string>();
  const local = typed ?? current;
  const [told, setTold] = useState<{ why: string }>();
  const move = useMove(survey);
  const refused = move.error instanceof ProblemError ? move.error.faults[0] : undefined;
  const form = useFaultFocus(told ?? refused);
  const because = () => {
    const why = objection(local, survey, now);
    if (!why) return skipped(local, zone);
    const earliest = new Date(now.getTime() + aDay).toISOString();
    return t(refusalLabels[why], { time: formatFullTime(earliest, zone) });
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const why = because();
        setTold(why ? { why } : undefined);
        if (!why) move.mutate(local, { onSuccess: () => setTyped(undefined) });
      }}
    >
      <div className={styles.when}>
        <LocalTimeFields
          dateLabel={t("Close on")}
          value={local}
          error={told?.why ?? (refused && faultText(refused))}
          onChange={(next) => {
            setTyped(next);
            setTold(undefined);
            move.reset();
          }}
        />
        <Button type="submit" isPending={move.isPending}>
          {t("Move")}
        </Button>
      </div>
      <p className={`meta ${styles.zone}`}>
        <ZoneNote local={local} zone={zone} />
      </p>
      {!refused && <ProblemNote error={move.error} />}
    </form>
  );
}
