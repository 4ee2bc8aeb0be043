import { Lock } from "lucide-react";
import { client, ifMatch, ofMember, type Schemas, type Versioned } from "../../../shared/api";
import { inDays, sayDay, today } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { useKeptText } from "../../../shared/saving";
import { Button, Choice, Icon, TextArea, TextField, tell } from "../../../shared/ui";
import { growthChanged } from "../queries";
import { type Goal, most } from "../types";
import styles from "./goal.module.css";
import { goalPageStrings } from "./strings";

type Outcome = Schemas["LookBack"]["outcome"];
type Values = { text: string; outcome: Outcome; lookBackOn: string; title: string; sign: string };

const outcomes: readonly Outcome[] = ["keep", "adjust", "rest", "reached"];
/** Until the next time, in days. */
const usual = 42;

/** Am I making progress, and what has to change? The page asks; nothing ends by itself. */
export function LookBack({ goal: { value: goal, etag } }: { goal: Versioned<Goal> }) {
  const say = useStrings(goalPageStrings);
  const [kept, keep, forget] = useKeptText(`${ofMember}look-back.${goal.id}`);
  const { register, send, watch, formState, failure } = useProblemForm<Values>({
    defaultValues: {
      text: kept,
      outcome: "keep",
      lookBackOn: inDays(usual),
      title: goal.title,
      sign: goal.sign ?? "",
    },
    slugs: { "no-evidence": { field: "text", text: () => say("back.text.reached") } },
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
    const params = { path: { goalId: goal.id }, ...ifMatch(etag) };
    await client.POST("/api/goals/{goalId}/look-backs", { params, body });
    forget(text);
    tell(say("back.said"));
    await growthChanged();
  });
  return (
    <form className={styles.back} noValidate onSubmit={save}>
      <p className="note">{say("back.note")}</p>
      <p className="note">
        {say("back.lines", { count: goal.entries })}
        {goal.evidence > 0 && `, ${say("back.evidence", { count: goal.evidence })}`}.
      </p>
      <TextArea
        label={say("back.text")}
        hint={say("back.text.hint")}
        error={errors.text?.message}
        dir="auto"
        rows={4}
        maxLength={most.entry}
        {...register("text", {
          onChange: ({ target }) => keep(target.value),
          validate: (text) => outcome !== "adjust" || text.trim() !== "" || say("back.text.adjust"),
        })}
      />
      <fieldset>
        <legend>{say("back.now")}</legend>
        {outcomes.map((each) => (
          <Choice
            key={each}
            value={each}
            title={say(`back.${each}`)}
            note={say(`back.${each}.note`)}
            {...register("outcome")}
          />
        ))}
      </fieldset>
      {outcome === "adjust" && (
        <>
          <TextField
            label={say("title")}
            error={errors.title?.message}
            dir="auto"
            maxLength={most.title}
            {...register("title", { validate: (it) => it.trim() !== "" || say("title.missing") })}
          />
          <TextArea
            label={say("sign")}
            error={errors.sign?.message}
            dir="auto"
            rows={2}
            maxLength={most.sign}
            {...register("sign")}
          />
        </>
      )}
      {goesOn && (
        <TextField
          type="date"
          label={say("back.again")}
          error={errors.lookBackOn?.message}
          min={today()}
          {...register("lookBackOn")}
        />
      )}
      <ProblemNote error={failure} />
      <div className="row">
        <Button look="primary" type="submit" isPending={isSubmitting}>
          {outcome === "keep" && !lookBackOn
            ? say("back.keep")
            : say(`back.go.${outcome}`, { day: lookBackOn ? sayDay(lookBackOn) : "" })}
        </Button>
      </div>
      <p className="meta">
        <Icon of={Lock} /> {say("back.private")}
      </p>
    </form>
  );
}
