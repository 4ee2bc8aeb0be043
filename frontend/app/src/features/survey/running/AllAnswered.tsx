import { useMutation } from "@tanstack/react-query";
import { client, queries, versioned } from "../../../shared/api";
import { formatFullTime, formatList, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Section } from "../../../shared/ui";
import { surveyChanged, surveyQuery } from "../queries";
import styles from "../running.module.css";
import { localOf } from "../time/zones";
import type { Counts, Survey } from "../types";
import { aDay } from "./moving";
import { useMove } from "./useMove";

type Props = { survey: Survey; counts: Counts; now: Date };

/** The one act that is left: at once where the lead had access to no link, otherwise with a day's notice. */
export function Act({ survey, counts, now }: Props) {
  return counts.closable ? (
    <CloseNow survey={survey} />
  ) : (
    <CloseInADay survey={survey} counts={counts} now={now} />
  );
}

function CloseNow({ survey: { id, closesAt, zone } }: { survey: Survey }) {
  const t = useT();
  const close = useMutation({
    mutationFn: () =>
      versioned(
        client.POST("/api/surveys/{surveyId}/close", { params: { path: { surveyId: id } } }),
      ),
    onSuccess: async (closing) => {
      surveyChanged(closing);
      await queries.invalidateQueries({ queryKey: surveyQuery(id).queryKey });
    },
  });
  return (
    <>
      <p className="lede">
        {t(
          "Close the survey now, and read the answers straight away. If you don’t, the survey closes on {{time}}.",
          { time: formatFullTime(closesAt, zone) },
        )}
      </p>
      <ProblemNote error={close.error} />
      <div className="row">
        <Button look="primary" isPending={close.isPending} onPress={() => close.mutate()}>
          {t("Close and open answers")}
        </Button>
      </div>
    </>
  );
}

function CloseInADay({ survey, counts, now }: Props) {
  const t = useT();
  const move = useMove(survey);
  const { closesAt, zone } = survey;
  // A minute more than the day, so that the clock of this device may be a little behind.
  const earliest = new Date(now.getTime() + aDay + 60_000);
  const isSooner = earliest < new Date(closesAt);
  return (
    <>
      <p className="lede">
        {t(
          counts.allHandedOut
            ? "You handed out the links, so respondents need a day’s notice before you close."
            : "You had access to links, so respondents need a day’s notice before you close.",
        )}{" "}
        {t(
          isSooner
            ? "If you don’t, the survey closes on {{time}}."
            : "The survey closes on {{time}}.",
          { time: formatFullTime(closesAt, zone) },
        )}
      </p>
      <ProblemNote error={move.error} />
      {isSooner && (
        <div className="row">
          <Button
            look="primary"
            isPending={move.isPending}
            onPress={() => move.mutate(localOf(new Date(Date.now() + aDay + 60_000), zone))}
          >
            {t("Close in a day")}
          </Button>
          <span className="note">{formatFullTime(earliest.toISOString(), zone)}</span>
        </div>
      )}
    </>
  );
}

/** Explains what closing does, step by step. */
export function WhatClosingDoes({ survey: { blocks = [] }, counts }: Omit<Props, "now">) {
  const t = useT();
  const named = blocks.flatMap(({ named, person }) => (named && person ? [person] : []));
  return (
    <Section heading={t("What closing does")}>
      <ol className={styles.does}>
        <li>
          {t(
            counts.closable
              ? "The survey ends for everyone. You can’t open it again."
              : "The survey ends for everyone a day later. Respondents see the new time on their page.",
          )}
        </li>
        <li>
          {t("The answers are opened, shuffled question by question, and their key is destroyed.")}
        </li>
        <li>
          {t("You read the answers without names.")}{" "}
          {named.length > 0 &&
            t("Not anonymous, under their own name: {{names}}.", { names: formatList(named) })}
        </li>
      </ol>
    </Section>
  );
}
