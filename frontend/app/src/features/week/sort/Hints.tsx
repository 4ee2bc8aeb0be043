import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { msg, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { Button, ButtonLink } from "../../../shared/ui";
import { hintsQuery } from "../queries";
import styles from "../week.module.css";

type Hint = Schemas["WeekHint"];

/** At most two things that stand out, each with its figures. */
export function Hints({ week }: { week: string }) {
  const t = useT();
  const { data: hints = [], error } = useQuery(hintsQuery);
  return (
    <>
      <ProblemNote error={error} />
      {hints.length > 0 && (
        <section className={styles.hints} aria-label={t("Suggestions")}>
          {hints.map((hint) => (
            <OneHint key={hint.kind} hint={hint} week={week} />
          ))}
        </section>
      )}
    </>
  );
}

const hintTitles = {
  "nothing-given-away": msg("You haven’t delegated or dropped any of your {{tasks}} open tasks"),
  "clause-without-time": msg("You haven’t spent or logged any time on “{{words}}” for three weeks"),
  firefighting: msg("{{urgent}} of {{spent}} went on urgent work"),
  "nothing-scheduled": msg("None of your {{tasks}} open tasks is important but not urgent"),
};

const hintTexts = {
  "nothing-given-away": msg(
    "For each task: what happens if I don’t do it? Is anyone waiting for it?",
  ),
  firefighting: msg(
    "That’s over the last three weeks you reviewed. Try blocking time for one task from Schedule.",
  ),
  "nothing-scheduled": msg("Ask your team: what should I be focusing on that I’m not?"),
};

const hintActions = {
  "clause-without-time": msg("See its progress"),
  firefighting: msg("Plan a block"),
  "nothing-scheduled": msg("Send “Am I on track?”"),
};

function OneHint({
  hint: { kind, tasks, thread, spent = 0, urgent = 0 },
  week,
}: {
  hint: Hint;
  week: string;
}) {
  const t = useT();
  const minutes = useMinutes();
  const { change, error } = useChange();
  const waive = () =>
    void change({
      operation: "POST /api/week/hints/waive",
      ...{ thing: `hint ${kind}`, fields: { kind } },
      reread: [hintsQuery.queryKey],
    });
  const heading = t(hintTitles[kind], {
    ...{ tasks, words: thread?.words ?? "" },
    ...{ spent: minutes(spent), urgent: minutes(urgent) },
  });
  const way = {
    "nothing-given-away": undefined,
    "clause-without-time": thread && `/thread/${thread.kind}/${thread.key}`,
    firefighting: `/week?week=${week}&view=days`,
    "nothing-scheduled": "/surveys/new",
  }[kind];
  return (
    <div className="tint">
      <h3>{heading}</h3>
      {kind !== "clause-without-time" && <p className="note">{t(hintTexts[kind])}</p>}
      <div className="row">
        {way && kind !== "nothing-given-away" && (
          <ButtonLink small to={way}>
            {t(hintActions[kind])}
          </ButtonLink>
        )}
        <Button
          small
          look="plain"
          aria-label={t("Dismiss: {{text}}", { text: heading })}
          onPress={waive}
        >
          {t("Dismiss")}
        </Button>
      </div>
      <ProblemNote error={error} />
    </div>
  );
}
