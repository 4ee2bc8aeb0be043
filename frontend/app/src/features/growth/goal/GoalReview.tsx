import { Lock } from "lucide-react";
import { limits, type Schemas, type Versioned } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { inDays, sayDay, today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { msg, useT } from "../../../shared/i18n";
import { Choice, Icon } from "../../../shared/ui";
import type { Goal } from "../types";
import styles from "./goal.module.css";

type Outcome = Schemas["LookBack"]["outcome"];
type Values = { text: string; outcome: Outcome; lookBackOn: string; title: string; sign: string };

const outcomes: readonly Outcome[] = ["keep", "adjust", "rest", "reached"];
/** Until the next time, in days. */
const usual = 42;

const outcomeLabels = {
  keep: msg("Keep"),
  adjust: msg("Adjust"),
  rest: msg("Pause"),
  reached: msg("Reached"),
};

const outcomeNotes = {
  keep: msg("Carry on as before, and review it again later."),
  adjust: msg("Change the goal or how you’ll know. Earlier versions stay in the history."),
  rest: msg("It no longer counts as one of the three. You can resume it at any time."),
  reached: msg("You’ve seen what you were looking for. The goal closes with its evidence."),
};

const outcomeActions = {
  keep: msg("Keep until {{day}}"),
  adjust: msg("Adjust goal"),
  rest: msg("Pause goal"),
  reached: msg("Mark as reached"),
};

/** Am I making progress, and what has to change? The page asks; nothing ends by itself. */
export function GoalReview({ goal: { value: goal, etag } }: { goal: Versioned<Goal> }) {
  const t = useT();
  const { change } = useChange();
  const start: Values = {
    ...{ text: "", outcome: "keep", lookBackOn: inDays(usual) },
    ...{ title: goal.title, sign: goal.sign ?? "" },
  };
  const goesOn = (outcome: Outcome) => outcome === "keep" || outcome === "adjust";
  const save = async (
    { outcome, text, title, sign, lookBackOn: day }: Values,
    reset: (values: Values) => void,
  ) => {
    const body: Schemas["LookBack"] = {
      outcome,
      ...(text.trim() && { text: text.trim() }),
      ...(goesOn(outcome) && day && { lookBackOn: day }),
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
    reset(start);
  };
  return (
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
      onSave={(values, { reset }) => save(values, reset)}
    >
      {({ Text, Lines, Day, Buttons }, { register, watch }) => {
        const [outcome, lookBackOn] = watch(["outcome", "lookBackOn"]);
        return (
          <>
            <p className="note">
              {t("Takes about 10 minutes. Your answer is saved as a log entry.")}
            </p>
            <p className="note">
              {t("One log entry since you started | {{first}} log entries since you started", {
                count: goal.entries,
              })}
              {goal.evidence > 0 &&
                `, ${t("one marked as evidence | {{words}} marked as evidence", { count: goal.evidence })}`}
              .
            </p>
            <Lines
              name="text"
              label={t("Am I making progress? What needs to change?")}
              hint={t("Compare it with how you said you’d know.")}
              rows={4}
              {...(outcome === "adjust" && {
                required: t("Say what needs to change, and why."),
              })}
            />
            <fieldset>
              <legend>{t("What next?")}</legend>
              {outcomes.map((each) => (
                <Choice
                  key={each}
                  value={each}
                  title={t(outcomeLabels[each])}
                  note={t(outcomeNotes[each])}
                  {...register("outcome")}
                />
              ))}
            </fieldset>
            {outcome === "adjust" && (
              <>
                <Text name="title" label={t("Goal")} required={t("Give your goal a name.")} />
                <Lines name="sign" label={t("How will I know?")} rows={2} />
              </>
            )}
            {goesOn(outcome) && <Day name="lookBackOn" label={t("Next review on")} min={today()} />}
            <Buttons
              save={
                outcome === "keep" && !lookBackOn
                  ? t("Keep")
                  : t(outcomeActions[outcome], { day: lookBackOn ? sayDay(lookBackOn) : "" })
              }
            />
            <p className="meta">
              <Icon of={Lock} />{" "}
              {t("Only you can see this. Nothing is scored, and goals never close by themselves.")}
            </p>
          </>
        );
      }}
    </Form>
  );
}
