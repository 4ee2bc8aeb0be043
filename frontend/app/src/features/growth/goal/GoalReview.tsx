import { limits, type Schemas, type Versioned } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { dayOf, inDays, sayDay, today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { msg, useT } from "../../../shared/i18n";
import growth from "../growth.module.css";
import { GoalFields } from "../parts/GoalFields";
import type { Goal } from "../types";
import styles from "./goal.module.css";

type Outcome = Schemas["LookBack"]["outcome"];
type Values = { text: string; outcome: Outcome; lookBackOn: string; title: string; sign: string };

const outcomes: readonly Outcome[] = ["keep", "adjust", "rest", "reached"];
/** The next review is this many days ahead. */
const usual = 42;

const outcomeLabels = {
  keep: msg("Keep"),
  adjust: msg("Adjust"),
  rest: msg("Pause"),
  reached: msg("Reached"),
};

const outcomeNotes = {
  keep: msg("Go on as before"),
  adjust: msg("Change the goal or how you’ll know"),
  rest: msg("Free one of three places"),
  reached: msg("Close it with its evidence"),
};

type Props = { goal: Versioned<Goal>; due: boolean; onSaved: () => void };

/** Am I making progress, and what has to change? The page asks; nothing ends by itself. */
export function GoalReview({ goal: { value: goal, etag }, due, onSaved }: Props) {
  const t = useT();
  const { change } = useChange();
  const start: Values = {
    ...{ text: "", outcome: "keep", lookBackOn: inDays(usual) },
    ...{ title: goal.title, sign: goal.sign ?? "" },
  };
  const save = async ({ outcome, text, title, sign, lookBackOn: day }: Values) => {
    const body: Schemas["LookBack"] = {
      outcome,
      ...(text.trim() && { text: text.trim() }),
      ...(outcome !== "reached" && day && { lookBackOn: day }),
      ...(outcome === "adjust" && { title: title.trim() }),
      ...(outcome === "adjust" && sign.trim() && { sign: sign.trim() }),
    };
    await change(
      {
        operation: "POST /api/goals/{goalId}/look-backs",
        ...{ path: { goalId: goal.id }, fields: body, base: etag },
        optimistic: [],
      },
      { said: t("Review saved to your log") },
    );
  };
  return (
    <section className={`sheet ${styles.review}`} id="look-back" aria-labelledby="review">
      <h2 id="review">{useReviewHeading(goal, due)}</h2>
      <HowYoudKnow goal={goal} />
      <Form<Values>
        className={styles.back}
        limits={limits.LookBack}
        typed={`look-back.${goal.id}`}
        start={start}
        slugs={{
          "no-evidence": {
            field: "text",
            text: () =>
              t(
                "This goal has no evidence yet. Mark a log entry as evidence, or say in one sentence why there isn’t any.",
              ),
          },
        }}
        onSave={async (values, { reset }) => {
          await save(values);
          reset(start);
          onSaved();
        }}
      >
        {({ Text, Lines, Day, Save, Failure }, { register, watch }) => {
          const outcome = watch("outcome");
          return (
            <>
              <Lines
                name="text"
                label={t("Am I making progress? What needs to change?")}
                hint={t("Your answer is saved as a log entry.")}
                rows={3}
                {...(outcome === "adjust" && {
                  required: t("Say what needs to change, and why."),
                })}
              />
              <fieldset>
                <legend>{t("What next?")}</legend>
                <div className={styles.pick}>
                  {outcomes.map((each) => (
                    <label key={each}>
                      <input type="radio" value={each} {...register("outcome")} />
                      {t(outcomeLabels[each])}
                      <small>{t(outcomeNotes[each])}</small>
                    </label>
                  ))}
                </div>
              </fieldset>
              {outcome === "adjust" && <GoalFields of={{ Text, Lines }} />}
              <Failure />
              <div className={styles.end}>
                {outcome !== "reached" && (
                  <Day
                    name="lookBackOn"
                    label={t(outcome === "rest" ? "Come back on" : "Next review")}
                    min={today()}
                  />
                )}
                <Save>{t("Save review")}</Save>
              </div>
            </>
          );
        }}
      </Form>
    </section>
  );
}

function useReviewHeading({ lookBackOn = "", overdue = 0 }: Goal, due: boolean): string {
  const t = useT();
  if (due && lookBackOn <= today()) {
    return lookBackOn === today()
      ? t("This goal is due for review today")
      : t("This goal has been due for review since {{day}}", { day: sayDay(lookBackOn) });
  }
  return due
    ? t(
        "A milestone is overdue. Is the goal still right? | {{first}} milestones are overdue. Is the goal still right?",
        { count: overdue },
      )
    : t("Review this goal");
}

/** Shows what the lead wants to see, and what there is so far. */
export function HowYoudKnow({ goal }: { goal: Goal }) {
  const t = useT();
  const { sign, entries, evidence, milestones: count, reached, createdAt } = goal;
  const log = [
    t("one log entry | {{words}} log entries", { count: entries }),
    evidence > 0 && t("one marked as evidence | {{words}} marked as evidence", { count: evidence }),
  ];
  return (
    <div className={styles.know}>
      {sign && (
        <>
          <p className="meta">{t("How you’d know")}</p>
          <p className={growth.sign} dir="auto">
            {sign}
          </p>
        </>
      )}
      <p className="note">
        {entries > 0
          ? t("Since {{day}}: {{what}}.", {
              day: sayDay(dayOf(createdAt)),
              what: log.filter(Boolean).join(", "),
            })
          : t("No log entry since {{day}}.", { day: sayDay(dayOf(createdAt)) })}{" "}
        {count > 0 &&
          t(
            "{{reached}} of {{count}} milestone reached. | {{reached}} of {{count}} milestones reached.",
            { count, reached },
          )}
      </p>
    </div>
  );
}
