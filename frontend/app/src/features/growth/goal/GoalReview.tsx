import { Lock } from "lucide-react";
import type { Schemas, Versioned } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { inDays, sayDay, today } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Choice, Icon, TextArea, TextField } from "../../../shared/ui";
import { type Goal, growthLimits } from "../types";
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
  const { register, send, watch, reset, formState, failure } = useProblemForm<Values>({
    typed: `look-back.${goal.id}`,
    defaultValues: {
      text: "",
      outcome: "keep",
      lookBackOn: inDays(usual),
      title: goal.title,
      sign: goal.sign ?? "",
    },
    slugs: {
      "no-evidence": {
        field: "text",
        text: () =>
          t(
            "This goal has no evidence yet. Mark a log entry as evidence, or say in one sentence why there isn’t any.",
          ),
      },
    },
  });
  const { errors, isSubmitting } = formState;
  const [outcome, lookBackOn] = watch(["outcome", "lookBackOn"]);
  const goesOn = outcome === "keep" || outcome === "adjust";
  const save = send(async ({ text, title, sign, lookBackOn: day }) => {
    const body: Schemas["LookBack"] = {
      outcome,
      ...(text.trim() && { text: text.trim() }),
      ...(goesOn && day && { lookBackOn: day }),
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
    reset({ ...formState.defaultValues, text: "" });
  });
  return (
    <form className={styles.back} noValidate onSubmit={save}>
      <p className="note">{t("Takes about 10 minutes. Your answer is saved as a log entry.")}</p>
      <p className="note">
        {t("One log entry since you started | {{first}} log entries since you started", {
          count: goal.entries,
        })}
        {goal.evidence > 0 &&
          `, ${t("one marked as evidence | {{words}} marked as evidence", { count: goal.evidence })}`}
        .
      </p>
      <TextArea
        label={t("Am I making progress? What needs to change?")}
        hint={t("Compare it with how you said you’d know.")}
        error={errors.text?.message}
        dir="auto"
        rows={4}
        maxLength={growthLimits.entry}
        {...register("text", {
          validate: (text) =>
            outcome !== "adjust" || text.trim() !== "" || t("Say what needs to change, and why."),
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
          <TextField
            label={t("Goal")}
            error={errors.title?.message}
            dir="auto"
            maxLength={growthLimits.title}
            {...register("title", {
              validate: (it) => it.trim() !== "" || t("Give your goal a name."),
            })}
          />
          <TextArea
            label={t("How will I know?")}
            error={errors.sign?.message}
            dir="auto"
            rows={2}
            maxLength={growthLimits.sign}
            {...register("sign")}
          />
        </>
      )}
      {goesOn && (
        <TextField
          type="date"
          label={t("Next review on")}
          error={errors.lookBackOn?.message}
          min={today()}
          {...register("lookBackOn")}
        />
      )}
      <ProblemNote error={failure} />
      <div className="row">
        <Button look="primary" type="submit" isPending={isSubmitting}>
          {outcome === "keep" && !lookBackOn
            ? t("Keep")
            : t(outcomeActions[outcome], { day: lookBackOn ? sayDay(lookBackOn) : "" })}
        </Button>
      </div>
      <p className="meta">
        <Icon of={Lock} />{" "}
        {t("Only you can see this. Nothing is scored, and goals never close by themselves.")}
      </p>
    </form>
  );
}
