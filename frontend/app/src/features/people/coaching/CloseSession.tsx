import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { limits, roleQuery, type Schemas } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { inDays } from "../../../shared/days";
import { goalsQuery } from "../../../shared/goal";
import { msg, useT } from "../../../shared/i18n";
import { useNavigateIfHere } from "../../../shared/layout";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { finishTalk, type Talk, talkLimits } from "../../../shared/talk";
import { Button, FieldMessage, Options, Seg, SelectField, TextField } from "../../../shared/ui";
import styles from "./session.module.css";
import { isVague } from "./vague";

type Values = { text: string; minutes: string; dueOn: string; sign: string; serves: string };
type Field = keyof Values;

/** The fields are in the order of the page; the first wrong one gets the focus. */
const fields = ["text", "minutes", "dueOn", "sign", "serves"] as const satisfies Field[];
const pointers = {
  "/steps": "text",
  "/steps/0": "text",
  "/steps/0/text": "text",
  "/steps/0/minutes": "minutes",
  "/steps/0/dueOn": "dueOn",
  "/steps/0/sign": "sign",
  "/steps/0/skill": "serves",
  "/steps/0/goalId": "serves",
  "/steps/0/thread": "serves",
} as const;
const lengths = [5, 15, 30, 45, 60, 90];
/** A step may be due within this many days. */
const within = 28;

const blank: Values = { text: "", minutes: "30", dueOn: "", sign: "", serves: "" };

const missingTexts = {
  text: msg("Add a next step to finish the session. Half an hour is enough."),
  minutes: msg("Say how long the first part takes, from 5 to 90 minutes."),
  dueOn: msg("Choose a date within the next four weeks."),
  sign: msg("Say how you’ll know it worked."),
  serves: msg("Choose what it’s for: a skill, a goal or a responsibility."),
};

/** The one step that a session closes with. */
export function CloseSession({ talk, back }: { talk: Talk; back: string }) {
  const t = useT();
  const navigate = useNavigate();
  const navigateIfHere = useNavigateIfHere();
  const { id, skills = [] } = talk;
  const typed = `session-step.${id}`;
  const { change, error } = useChange();
  const form = useProblemForm<Values>({
    defaultValues: { ...blank, dueOn: inDays(7) },
    typed,
    pointers,
    kinds: { minutes: "step" },
  });
  const { register, send, setError, watch, failure } = form;
  const { errors, isSubmitting } = form.formState;
  const goals = useQuery(goalsQuery).data ?? [];
  const clauses = useQuery(roleQuery).data?.value.clauses.filter(({ leftOut }) => !leftOut) ?? [];
  const close = send(async (values) => {
    const missing = fields.filter((field) => !values[field].trim());
    for (const field of missing) {
      const message = t(missingTexts[field]);
      setError(field, { message }, { shouldFocus: field === missing[0] });
    }
    if (missing.length > 0) return false;
    const done = finishTalk(talk, { outcome: "held", steps: [stepOf(values)] });
    const said = { key: typed, text: JSON.stringify(values) };
    await change(
      { ...done, typed: said },
      {
        said: t("Session finished. The step is in your week"),
        undo: null,
      },
    );
    await navigateIfHere(back);
    return true;
  });
  const endShort = () => {
    const said = t("Noted: the session ended without a step");
    change(finishTalk(talk, { outcome: "cut-short" }), { said, undo: null }).catch(() => {});
    void navigate(back);
  };
  const [text, serves] = watch(["text", "serves"]);
  return (
    <form className={styles.close} noValidate onSubmit={close}>
      <TextField
        label={t("What")}
        error={errors.text?.message}
        dir="auto"
        autoComplete="off"
        maxLength={talkLimits.step}
        {...register("text")}
      />
      {isVague(text) && <Smaller />}
      <div className={styles.when}>
        <div className="field">
          <span aria-hidden="true">{t("Time for the first part")}</span>
          <Seg
            legend={t("Time for the first part")}
            of={lengths.map((minutes) => [minutes, t("{{minutes}} min", { minutes })])}
            {...register("minutes")}
          />
          <FieldMessage text={errors.minutes?.message} />
        </div>
        <TextField
          type="date"
          label={t("By")}
          error={errors.dueOn?.message}
          max={inDays(within)}
          {...register("dueOn")}
        />
      </div>
      <TextField
        label={t("How I’ll know it worked")}
        hint={t("Something you or someone else could see.")}
        error={errors.sign?.message}
        dir="auto"
        autoComplete="off"
        maxLength={limits.StepDraft.sign.maxLength}
        {...register("sign")}
      />
      <SelectField
        label={t("What it’s for")}
        error={errors.serves?.message}
        {...register("serves")}
        // What was chosen before a reload is chosen once the goals and clauses are there.
        value={serves}
      >
        <option value="">{t("Choose a skill, a goal or a responsibility")}</option>
        {skills.length > 0 && (
          <optgroup label={t("Skills you’re working on")}>
            <Options of={skills.map((skill) => [`skill:${skill}`, skill])} />
          </optgroup>
        )}
        {goals.some(isActive) && (
          <optgroup label={t("Your goals")}>
            <Options of={goals.filter(isActive).map(({ id, title }) => [`goal:${id}`, title])} />
          </optgroup>
        )}
        {clauses.length > 0 && (
          <optgroup label={t("Your responsibilities")}>
            <Options of={clauses.map((clause) => [`clause:${clause.id}`, clause.text])} />
          </optgroup>
        )}
      </SelectField>
      <ProblemNote error={failure ?? error} />
      <div className="row">
        <Button look="primary" type="submit" isPending={isSubmitting}>
          {t("Finish session")}
        </Button>
        <Button look="plain" onPress={endShort}>
          {t("End without a step")}
        </Button>
        <span className="meta">{t("You can leave and come back; nothing is lost.")}</span>
      </div>
    </form>
  );
}

const vagueQuestions = {
  1: msg("What would you do first, and with whom?"),
  2: msg("Which day, and before or after what?"),
  3: msg("What would you have after half an hour that you don’t have now?"),
};

/** Questions that make a large step small; nothing is refused for its size. */
function Smaller() {
  const t = useT();
  return (
    <div className="tint" role="status">
      <p>
        <b>{t("This step is quite big. How could you make it smaller?")}</b>
      </p>
      <ul className={styles.smaller}>
        {([1, 2, 3] as const).map((at) => (
          <li key={at}>{t(vagueQuestions[at])}</li>
        ))}
      </ul>
    </div>
  );
}

const isActive = ({ state }: Schemas["Goal"]): boolean => state === "active";

function stepOf({ text, minutes, dueOn, sign, serves }: Values): Schemas["StepDraft"] {
  const [kind, ...rest] = serves.split(":");
  const what = rest.join(":");
  return {
    ...{ text: text.trim(), minutes: Number(minutes), dueOn, sign: sign.trim() },
    ...(kind === "skill" && { skill: what }),
    ...(kind === "goal" && { goalId: what }),
    ...(kind === "clause" && { thread: { kind: "clause" as const, key: what } }),
  };
}
