import { useMutation, useQuery } from "@tanstack/react-query";
import { ProblemError, roleQuery, type Schemas, slugOf } from "../../../shared/api";
import { inDays, today } from "../../../shared/days";
import { goalsQuery } from "../../../shared/goal";
import { msg, useT } from "../../../shared/i18n";
import { faultText, ProblemNote, useProblemForm } from "../../../shared/problems";
import { finishTalk, type Talk, talkLimits } from "../../../shared/talk";
import {
  Button,
  FieldMessage,
  Seg,
  SegItem,
  SelectField,
  TextField,
  tell,
} from "../../../shared/ui";
import styles from "./session.module.css";
import { isVague } from "./vague";

type Values = { text: string; minutes: string; dueOn: string; sign: string; serves: string };
type Field = keyof Values;

/** In the order of the page; the first that is wrong has the focus. */
const fields = ["text", "minutes", "dueOn", "sign", "serves"] as const satisfies Field[];
const lengths = [5, 15, 30, 45, 60, 90];
/** Until when a step may be due, in days. */
const within = 28;
const signLength = 4000;

const blank: Values = { text: "", minutes: "30", dueOn: "", sign: "", serves: "" };

const missingTexts = {
  text: msg("Add a next step to finish the session. Half an hour is enough."),
  minutes: msg("Say how long the first part takes, from 5 to 90 minutes."),
  dueOn: msg("Choose a date within the next four weeks."),
  sign: msg("Say how you’ll know it worked."),
  serves: msg("Choose what it’s for: a skill, a goal or a responsibility."),
};

/** The one step that a session closes with. Where something of it is missing, the server says what, and all stays typed. */
export function CloseSession({ talk: { id, skills = [] } }: { talk: Talk }) {
  const t = useT();
  const form = useProblemForm<Values>({
    defaultValues: { ...blank, dueOn: inDays(7) },
    typed: `session-step.${id}`,
  });
  const { register, send, setError, setFocus, getFieldState, watch, failure } = form;
  const { errors, isSubmitting } = form.formState;
  const goals = useQuery(goalsQuery).data ?? [];
  const clauses = useQuery(roleQuery).data?.value.clauses.filter(({ leftOut }) => !leftOut) ?? [];
  const short = useMutation({
    mutationFn: () => finishTalk(id, { outcome: "cut-short" }),
    onSuccess: () => tell(t("Noted: the session ended without a step")),
  });
  const close = send(async (values) => {
    try {
      await finishTalk(id, { outcome: "held", steps: [stepOf(values)] });
    } catch (error) {
      if (!(error instanceof ProblemError) || !placed(error)) throw error;
      return false;
    }
    tell(t("Session finished. The step is in your week"));
    return true;
  });
  /** Puts what the server said of the step at its fields. @returns whether all of it has a field */
  const placed = (error: ProblemError): boolean => {
    const missing = slugOf(error) === "step-missing";
    const faults = error.faults.map((fault) => ({ fault, field: fieldAt(fault.pointer) }));
    if (faults.length === 0 || faults.some(({ field }) => !field)) return false;
    for (const { fault, field } of faults) {
      if (!field) continue;
      const plain = missing && ["required", "too-few"].includes(fault.code);
      const message = plain
        ? t(missingTexts[field])
        : faultText(fault, field === "minutes" ? "step" : undefined);
      setError(field, { type: "server", message });
    }
    const first = fields.find((field) => getFieldState(field).invalid);
    if (first) setFocus(first);
    return true;
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
          <Seg legend={t("Time for the first part")}>
            {lengths.map((minutes) => (
              <SegItem key={minutes} value={minutes} {...register("minutes")}>
                {t("{{minutes}} min", { minutes })}
              </SegItem>
            ))}
          </Seg>
          <FieldMessage text={errors.minutes?.message} />
        </div>
        <TextField
          type="date"
          label={t("By")}
          error={errors.dueOn?.message}
          min={today()}
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
        maxLength={signLength}
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
            {skills.map((skill) => (
              <option key={skill} value={`skill:${skill}`}>
                {skill}
              </option>
            ))}
          </optgroup>
        )}
        {goals.some(isActive) && (
          <optgroup label={t("Your goals")}>
            {goals.filter(isActive).map((goal) => (
              <option key={goal.id} value={`goal:${goal.id}`}>
                {goal.title}
              </option>
            ))}
          </optgroup>
        )}
        {clauses.length > 0 && (
          <optgroup label={t("Your responsibilities")}>
            {clauses.map((clause) => (
              <option key={clause.id} value={`clause:${clause.id}`}>
                {clause.text}
              </option>
            ))}
          </optgroup>
        )}
      </SelectField>
      <ProblemNote error={failure ?? short.error} />
      <div className="row">
        <Button look="primary" type="submit" isPending={isSubmitting}>
          {t("Finish session")}
        </Button>
        <Button look="plain" isPending={short.isPending} onPress={() => short.mutate()}>
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

/** What is left empty is left out: the server names it. */
function stepOf({ text, minutes, dueOn, sign, serves }: Values): Schemas["StepDraft"] {
  const [kind, ...rest] = serves.split(":");
  const what = rest.join(":");
  return {
    ...(text.trim() && { text: text.trim() }),
    ...(minutes && { minutes: Number(minutes) }),
    ...(dueOn && { dueOn }),
    ...(sign.trim() && { sign: sign.trim() }),
    ...(kind === "skill" && { skill: what }),
    ...(kind === "goal" && { goalId: what }),
    ...(kind === "clause" && { thread: { kind: "clause" as const, key: what } }),
  };
}

/** The field of a JSON Pointer; without any step it is the first. */
function fieldAt(pointer: string): Field | undefined {
  if (pointer === "/steps" || pointer === "/steps/0") return "text";
  const name = pointer.split("/")[3];
  if (name === "skill" || name === "goalId" || name === "thread") return "serves";
  return fields.find((field) => field === name);
}
