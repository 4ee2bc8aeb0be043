import { useState } from "react";
import { useT } from "../../../shared/i18n";
import { Fold, Folds } from "../../../shared/ui";
import { AnswerField } from "../AnswerField";
import { isAskedNow } from "../answers";
import type { SituationAnswer, SituationForm } from "../types";
import styles from "./own.module.css";

/** The questions as they are written now, to be tried. The answers are kept nowhere. */
export function Example({ form }: { form: SituationForm }) {
  const t = useT();
  const [answers, setAnswers] = useState<SituationAnswer[]>([]);
  const lines = (form.lines ?? []).map((question) => ({ question, line: 1 }));
  const all = [...lines, ...form.fields.map((question) => ({ question, line: undefined }))];
  return (
    <Folds>
      <Fold label={t("Try your questions")} about={t("Your answers here aren’t saved.")}>
        <div className={`form ${styles.example}`}>
          {all
            .filter(
              ({ question, line }) => question.label.own && isAskedNow(answers, question, line),
            )
            .map(({ question, line }) => (
              <AnswerField
                key={question.key}
                {...{ question, answers, line, isAlone: false, error: undefined }}
                onChange={setAnswers}
              />
            ))}
        </div>
      </Fold>
    </Folds>
  );
}
