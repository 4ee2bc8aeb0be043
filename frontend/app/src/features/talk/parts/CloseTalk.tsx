import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Schemas } from "../../../shared/api";
import { useTyped } from "../../../shared/changes";
import { inDays } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { finishTalk, type Talk } from "../../../shared/talk";
import { Button, useFaultFocus } from "../../../shared/ui";
import styles from "../talk.module.css";
import { type StepDraft, StepFields, stepFaults } from "./StepFields";

/** As many as the contract takes. */
const mostSteps = 10;

const blank = (): StepDraft => ({ by: "other", text: "", minutes: 30, dueOn: inDays(7) });

/** Who does what by when, of both; what is typed survives a reload. A talk may also close without. */
export function CloseTalk({ talk: { id, with: who } }: { talk: Talk }) {
  const t = useT();
  const [kept, keep, forget] = useTyped(`steps.${id}`);
  const [steps, setSteps] = useState<StepDraft[]>(kept ? JSON.parse(kept) : [blank()]);
  const change = (next: StepDraft[]) => {
    setSteps(next);
    keep(JSON.stringify(next));
  };
  const said = steps.filter(({ text }) => text.trim() !== "");
  const closing = useMutation({
    mutationFn: (agreed: StepDraft[]) =>
      finishTalk(id, { outcome: "held", steps: agreed.map(sent) }),
    onSuccess: () => forget(kept),
  });
  const form = useFaultFocus(closing.error ?? undefined);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (said.length > 0 && !closing.isPending) closing.mutate(said);
  };
  const faults = said.map((_, at) => stepFaults(closing.error, at));
  const isPlaced = faults.some((of) => Object.keys(of).length > 0);
  return (
    <form ref={form} className={styles.steps} onSubmit={onSubmit} noValidate>
      {steps.map((step, at) => (
        <StepFields
          // biome-ignore lint/suspicious/noArrayIndexKey: they are only added at the end
          key={at}
          value={step}
          who={who}
          faults={faults[said.indexOf(step)] ?? {}}
          onChange={(changed) => change(steps.with(at, changed))}
        />
      ))}
      {steps.length < mostSteps && (
        <Button
          small
          look="plain"
          isDisabled={said.length < steps.length}
          onPress={() => change([...steps, { ...blank(), by: "me" }])}
        >
          {t("Add step")}
        </Button>
      )}
      {!isPlaced && <ProblemNote error={closing.error} />}
      <div className="row">
        <Button
          look="primary"
          type="submit"
          isDisabled={said.length === 0}
          isPending={closing.isPending}
        >
          {t("Finish one-on-one")}
        </Button>
        <Button
          look="plain"
          isDisabled={said.length > 0 || closing.isPending}
          onPress={() => closing.mutate([])}
        >
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
