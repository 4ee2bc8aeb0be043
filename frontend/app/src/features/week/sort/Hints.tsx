import { useQuery } from "@tanstack/react-query";
import { client, type Schemas } from "../../../shared/api";
import { growthChanged } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { Button, ButtonLink } from "../../../shared/ui";
import { hintsQuery } from "../queries";
import { useChange } from "../useChange";
import styles from "../week.module.css";
import { sortStrings } from "./strings";

type Hint = Schemas["WeekHint"];

/** At most two things that stand out, each with its figures. */
export function Hints({ week }: { week: string }) {
  const say = useStrings(sortStrings);
  const { data: hints = [], error } = useQuery(hintsQuery);
  return (
    <>
      <ProblemNote error={error} />
      {hints.length > 0 && (
        <section className={styles.hints} aria-label={say("hints")}>
          {hints.map((hint) => (
            <OneHint key={hint.kind} hint={hint} week={week} />
          ))}
        </section>
      )}
    </>
  );
}

function OneHint({
  hint: { kind, tasks, thread, spent = 0, urgent = 0 },
  week,
}: {
  hint: Hint;
  week: string;
}) {
  const say = useStrings(sortStrings);
  const minutes = useMinutes();
  const { change, error, pending } = useChange();
  const waive = () =>
    change(async () => {
      await client.POST("/api/week/hints/waive", { body: { kind } });
      await growthChanged();
    });
  const heading = say(`${kind}.h`, {
    ...{ tasks, words: thread?.words ?? "" },
    ...{ spent: minutes(spent), urgent: minutes(urgent) },
  });
  const way = {
    "nothing-given-away": undefined,
    "clause-without-time": thread && `/thread/${thread.kind}/${thread.key}`,
    firefighting: `/week?week=${week}&view=plan`,
    "nothing-scheduled": "/surveys/new",
  }[kind];
  return (
    <div className="tint">
      <h3>{heading}</h3>
      {kind !== "clause-without-time" && <p className="note">{say(`${kind}.p`)}</p>}
      <div className="row">
        {way && kind !== "nothing-given-away" && (
          <ButtonLink small to={way}>
            {say(`${kind}.go`)}
          </ButtonLink>
        )}
        <Button
          small
          look="plain"
          aria-label={say("not-now.which", { text: heading })}
          isPending={pending}
          onPress={waive}
        >
          {say("not-now")}
        </Button>
      </div>
      <ProblemNote error={error} />
    </div>
  );
}
