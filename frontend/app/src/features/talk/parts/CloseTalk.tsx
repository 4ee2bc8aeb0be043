import { type FormEvent, useState } from "react";
import type { Schemas } from "../../../shared/api";
import { useChange, useTyped } from "../../../shared/changes";
import { inDays } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { finishTalk, type Talk } from "../../../shared/talk";
import { Button, useFaultFocus, useHeadingFocus } from "../../../shared/ui";
import styles from "../talk.module.css";
import { Closed } from "./Closed";
import { type StepDraft, StepFields, stepFaults } from "./StepFields";

/** As many as the contract takes. */
const mostSteps = 10;

const blank = (): StepDraft => ({ by: "other", text: "", minutes: 30, dueOn: inDays(7) });

/** Who does what by when, of both; what is typed survives a reload. A talk may also close without. */
export function CloseTalk({ talk }: { talk: Talk }) {
  const t = useT();
  const { id, with: who, state } = talk;
  const key = `steps.${id}`;
  const [kept, keep, forget] = useTyped(key);
  const [steps, setSteps] = useState<StepDraft[]>(kept ? JSON.parse(kept) : [blank()]);
  const edit = (next: StepDraft[]) => {
    setSteps(next);
    keep(JSON.stringify(next));
  };
  const said = steps.filter(({ text }) => text.trim() !== "");
  const { change, error } = useChange();
  const [closing, setClosing] = useState(false);
  const close = async (agreed: StepDraft[]) => {
    if (closing) return;
    setClosing(true);
    try {
      const done = finishTalk(talk, { outcome: "held", steps: agreed.map(sent) });
      await change(
        { ...done, typed: { key, text: kept } },
        { said: t("One-on-one finished"), undo: null },
      );
      forget(kept);
    } catch {
      // It stands at its field.
    } finally {
      setClosing(false);
    }
  };
  const form = useFaultFocus(error as object | undefined);
  // Until the server has taken it, what is wrong with a step can stand at the step.
  const over = state !== "planned" && !closing;
  useHeadingFocus(over);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (said.length > 0) void close(said);
  };
  const faults = said.map((_, at) => stepFaults(error, at));
  const isPlaced = faults.some((of) => Object.keys(of).length > 0);
  if (over) return <Closed talk={talk} />;
  return (
    <form ref={form} className={styles.steps} onSubmit={onSubmit} noValidate>
      {steps.map((step, at) => (
        <StepFields
          // biome-ignore lint/suspicious/noArrayIndexKey: they are only added at the end
          key={at}
          value={step}
          who={who}
          faults={faults[said.indexOf(step)] ?? {}}
          onChange={(changed) => edit(steps.with(at, changed))}
        />
      ))}
      {steps.length < mostSteps && (
        <Button
          small
          look="plain"
          isDisabled={said.length < steps.length}
          onPress={() => edit([...steps, { ...blank(), by: "me" }])}
        >
          {t("Add step")}
        </Button>
      )}
      {!isPlaced && <ProblemNote error={error} />}
      <div className="row">
        <Button look="primary" type="submit" isDisabled={said.length === 0} isPending={closing}>
          {t("Finish one-on-one")}
        </Button>
        <Button look="plain" isDisabled={said.length > 0 || closing} onPress={() => void close([])}>
          {t("Finish without steps")}
        </Button>
        <span className="meta">{t("{{who}} can read the steps through the link.", { who })}</span>
      </div>
    </form>
  );
}

const sent = ({ by, text, minutes, dueOn }: StepDraft): Schemas["StepDraft"] => ({
  ...{ by, text: text.trim(), minutes },
  ...(dueOn && { dueOn }),
});
