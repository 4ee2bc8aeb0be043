import { useMutation, useQuery } from "@tanstack/react-query";
import { ofMember, ProblemError, roleQuery, type Schemas, slugOf } from "../../../shared/api";
import { inDays, today } from "../../../shared/days";
import { goalsQuery } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import { faultText, ProblemNote, useProblemForm } from "../../../shared/problems";
import { useKeptText } from "../../../shared/saving";
import { finishTalk, most, type Talk, talkScope } from "../../../shared/talk";
import { Button, FieldFault, Seg, SegItem, SelectField, TextField, tell } from "../../../shared/ui";
import styles from "./session.module.css";
import { sessionStrings } from "./strings";
import { isVague } from "./vague";

type Values = { text: string; minutes: string; dueOn: string; sign: string; serves: string };
type Field = keyof Values;

/** In the order of the page; the first that is wrong has the focus. */
const fields = ["text", "minutes", "dueOn", "sign", "serves"] as const satisfies Field[];
const lengths = [15, 30, 45, 60, 90];
/** Until when a step may be due, in days. */
const within = 28;
const signLength = 4000;

const blank: Values = { text: "", minutes: "30", dueOn: "", sign: "", serves: "" };

/** The one step that a session closes with. Where something of it is missing, the server says what, and all stays typed. */
export function CloseSession({ talk: { id, skills = [] } }: { talk: Talk }) {
  const say = useStrings(sessionStrings);
  const [kept, keep, forget] = useKeptText(`${ofMember}session-step.${id}`);
  const form = useProblemForm<Values>({
    defaultValues: { ...blank, dueOn: inDays(7), ...(kept && JSON.parse(kept)) },
  });
  const { register, send, setError, setFocus, getFieldState, getValues, watch, failure } = form;
  const { errors, isSubmitting } = form.formState;
  const goals = useQuery(goalsQuery).data ?? [];
  const clauses = useQuery(roleQuery).data?.value.clauses ?? [];
  const short = useMutation({
    mutationFn: () => finishTalk(id, { outcome: "cut-short" }),
    scope: talkScope(id),
    onSuccess: () => tell(say("short.said")),
  });
  const close = send(async (values) => {
    try {
      await finishTalk(id, { outcome: "held", steps: [stepOf(values)] });
    } catch (error) {
      if (!(error instanceof ProblemError) || !placed(error)) throw error;
      return;
    }
    forget(kept);
    tell(say("closed.said"));
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
        ? say(`missing.${field}`)
        : faultText(fault, field === "minutes" ? "step" : undefined);
      setError(field, { type: "server", message });
    }
    const first = fields.find((field) => getFieldState(field).invalid);
    if (first) setFocus(first);
    return true;
  };
  const [text, serves] = watch(["text", "serves"]);
  const onChange = () => keep(JSON.stringify(getValues()));
  return (
    <form className={styles.close} noValidate onSubmit={close}>
      <TextField
        label={say("step.what")}
        error={errors.text?.message}
        dir="auto"
        autoComplete="off"
        maxLength={most.step}
        {...register("text", { onChange })}
      />
      {isVague(text) && <Smaller />}
      <div className={styles.when}>
        <div className="field">
          <span aria-hidden="true">{say("step.minutes")}</span>
          <Seg legend={say("step.minutes")}>
            {lengths.map((minutes) => (
              <SegItem key={minutes} value={minutes} {...register("minutes", { onChange })}>
                {say("step.minutes.of", { minutes })}
              </SegItem>
            ))}
          </Seg>
          <FieldFault text={errors.minutes?.message} />
        </div>
        <TextField
          type="date"
          label={say("step.by")}
          error={errors.dueOn?.message}
          min={today()}
          max={inDays(within)}
          {...register("dueOn", { onChange })}
        />
      </div>
      <TextField
        label={say("step.sign")}
        hint={say("step.sign.hint")}
        error={errors.sign?.message}
        dir="auto"
        autoComplete="off"
        maxLength={signLength}
        {...register("sign", { onChange })}
      />
      <SelectField
        label={say("step.serves")}
        error={errors.serves?.message}
        {...register("serves", { onChange })}
        // What was chosen before a reload is chosen once the goals and clauses are there.
        value={serves}
      >
        <option value="">{say("step.serves.choose")}</option>
        {skills.length > 0 && (
          <optgroup label={say("step.skills")}>
            {skills.map((skill) => (
              <option key={skill} value={`skill:${skill}`}>
                {skill}
              </option>
            ))}
          </optgroup>
        )}
        {goals.some(isActive) && (
          <optgroup label={say("step.goals")}>
            {goals.filter(isActive).map((goal) => (
              <option key={goal.id} value={`goal:${goal.id}`}>
                {goal.title}
              </option>
            ))}
          </optgroup>
        )}
        {clauses.length > 0 && (
          <optgroup label={say("step.clauses")}>
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
          {say("close")}
        </Button>
        <Button look="plain" isPending={short.isPending} onPress={() => short.mutate()}>
          {say("close.short")}
        </Button>
        <span className="meta">{say("close.note")}</span>
      </div>
    </form>
  );
}

/** Questions that make a large step small; nothing is refused for its size. */
function Smaller() {
  const say = useStrings(sessionStrings);
  return (
    <div className="tint" role="status">
      <p>
        <b>{say("vague.title")}</b>
      </p>
      <ul className={styles.smaller}>
        {([1, 2, 3] as const).map((at) => (
          <li key={at}>{say(`vague.${at}`)}</li>
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
