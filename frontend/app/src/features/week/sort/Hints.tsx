import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { addTask } from "../../../shared/goal";
import { formatWeekday, msg, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { addBlock } from "../../../shared/task";
import { Button, ButtonLink, RowButton } from "../../../shared/ui";

import { hintsQuery, type WeekPlan } from "../queries";
import { slotFor } from "../slot";
import styles from "./sort.module.css";

type Hint = Schemas["WeekHint"];

/** The one thing that stands out, with its figures and one button. */
export function Hints({ plan }: { plan: WeekPlan }) {
  const t = useT();
  const { data: [hint] = [], error } = useQuery(hintsQuery);
  return (
    <>
      <ProblemNote error={error} />
      {hint && (
        <section aria-label={t("Suggestions")}>
          <OneHint key={hint.kind} hint={hint} plan={plan} />
        </section>
      )}
    </>
  );
}

const hintTitles = {
  firefighting: msg("{{part}} of {{spent}} went on urgent work and incidents"),
  "others-urgency": msg("{{part}} of {{spent}} went on what others needed at once"),
  "small-things": msg("{{part}} of {{spent}} went on small tasks without a responsibility or goal"),
  "nothing-scheduled": msg("None of your {{tasks}} open tasks is important but not urgent"),
  "nothing-given-away": msg("You haven’t delegated or dropped any of your {{tasks}} open tasks"),
  "clause-without-time": msg("You haven’t spent or logged any time on “{{words}}” for three weeks"),
};

const hintTexts = {
  firefighting: msg(
    "That’s over the last three weeks you reviewed. Try blocking time for one task from Schedule.",
  ),
  "others-urgency": msg(
    "That’s over the last three weeks you reviewed. Agree on a time when you look at requests.",
  ),
  "small-things": msg(
    "That’s over the last three weeks you reviewed. Start with one long block for what matters.",
  ),
  "nothing-scheduled": msg("Ask your team: what should I be focusing on that I’m not?"),
  "nothing-given-away": msg(
    "For each task: what happens if I don’t do it? Is anyone waiting for it?",
  ),
  "clause-without-time": undefined,
};

/** A block for what matters takes so many minutes. */
const long = 90;

function OneHint({ hint, plan }: { hint: Hint; plan: WeekPlan }) {
  const t = useT();
  const minutes = useMinutes();
  const { change, error } = useChange();
  const { kind, tasks, thread, spent = 0, part = 0 } = hint;
  const { week } = plan;
  const waive = () =>
    void change({
      operation: "POST /api/week/hints/waive",
      ...{ thing: `hint ${kind}`, fields: { kind } },
      reread: [hintsQuery.queryKey],
    });
  const heading = t(hintTitles[kind], {
    ...{ tasks, words: thread?.words ?? "" },
    ...{ spent: minutes(spent), part: minutes(part) },
  });
  const text = hintTexts[kind];
  const agree = t("Agree with my team on a time for requests");
  const slot = slotFor({ ...plan, blocks: [...plan.blocks, ...(plan.talks ?? [])] }, long, today());
  const action = {
    firefighting: (
      <ButtonLink small to={`/week?week=${week}`}>
        {t("Plan a block")}
      </ButtonLink>
    ),
    "others-urgency": (
      <Button
        small
        onPress={() => void change(addTask({ text: agree, week }), { said: t("Task added") })}
      >
        {t("Add as task")}
      </Button>
    ),
    "small-things": slot && (
      <Button
        small
        onPress={() =>
          void change(addBlock({ kind: "thinking", week, minutes: long, ...slot }), {
            said: t("Block added"),
          })
        }
      >
        {t("Block {{day}} {{time}}", { day: formatWeekday(slot.day, "UTC"), time: slot.start })}
      </Button>
    ),
    "nothing-scheduled": (
      <ButtonLink small to="/surveys/new">
        {t("Send “Am I on track?”")}
      </ButtonLink>
    ),
    "nothing-given-away": undefined,
    "clause-without-time": thread && (
      <ButtonLink small to={`/role?open=${thread.kind}.${thread.key}`}>
        {t("See its progress")}
      </ButtonLink>
    ),
  }[kind];
  return (
    <div className={styles.hint}>
      <div>
        <p>{heading}</p>
        {text && <p className="note">{t(text)}</p>}
      </div>
      <div className="row">
        {action}
        <RowButton word={t("Dismiss")} about={heading} onPress={waive} />
      </div>
      <ProblemNote error={error} />
    </div>
  );
}
