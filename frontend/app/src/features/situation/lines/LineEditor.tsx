import { type FormEvent, useEffect, useState } from "react";
import { useTyped } from "../../../shared/changes";
import { useT } from "../../../shared/i18n";
import { Button, useFaultFocus } from "../../../shared/ui";
import { AnswerField } from "../AnswerField";
import { isAskedNow } from "../answers";
import type { SituationAnswer, SituationQuestion } from "../types";
import styles from "./lines.module.css";

type Props = {
  questions: readonly SituationQuestion[];
  answers: SituationAnswer[];
  line: number;
  name: string;
  /** What is typed is kept under this. */
  typed: string;
  onSave: (said: SituationAnswer[]) => void;
  onClose: () => void;
};

/** The questions of one line, in its place. */
export function LineEditor({ questions, answers, line, name, typed, onSave, onClose }: Props) {
  const t = useT();
  const [kept, keep, forget] = useTyped(typed);
  const [fault, setFault] = useState<{ isEmpty: boolean }>();
  const frame = useFaultFocus(fault);
  // The button that was pressed is gone then.
  useEffect(
    () => frame.current?.querySelector<HTMLElement>("input, select, textarea")?.focus(),
    [frame],
  );
  const saved = answers.filter((each) => each.line === line);
  // The line has another number by now, if others were moved.
  const said = kept
    ? (JSON.parse(kept) as SituationAnswer[]).map((each) => ({ ...each, line }))
    : saved;
  const now = [...answers.filter((each) => each.line !== line), ...said];
  const close = () => {
    forget(kept);
    onClose();
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = event.currentTarget.querySelector("[aria-invalid=true]");
    if (wrong || said.length === 0) return setFault({ isEmpty: said.length === 0 });
    forget(kept);
    onSave(said);
  };
  return (
    <form
      ref={frame}
      className={`form ${styles.editor}`}
      aria-label={name}
      noValidate
      onSubmit={onSubmit}
      onKeyDown={({ key }) => key === "Escape" && close()}
    >
      {questions
        .filter((question) => isAskedNow(now, question, line))
        .map((question, at) => (
          <AnswerField
            key={question.key}
            {...{ question, line, typed, answers: now, isAlone: false }}
            error={
              fault?.isEmpty && said.length === 0 && at === 0 ? t("Answer this first.") : undefined
            }
            onChange={(next) => keep(JSON.stringify(next.filter((each) => each.line === line)))}
          />
        ))}
      <div className="row">
        <Button look="primary" type="submit" aria-keyshortcuts="Control+Enter">
          {t("Save line")}
        </Button>
        <Button onPress={close}>{t("Cancel")}</Button>
      </div>
    </form>
  );
}
