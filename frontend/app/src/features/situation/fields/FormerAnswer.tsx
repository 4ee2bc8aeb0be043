import { sayMonth } from "../../../shared/days";
import { inLanguage, useT } from "../../../shared/i18n";
import { useAnswerWords } from "../../../shared/situation";
import { RowButton } from "../../../shared/ui";
import { answersAt, answerWith } from "../answers";
import type { Situation, SituationAnswer, SituationQuestion } from "../types";

type Props = {
  former: Situation;
  question: SituationQuestion;
  answers: SituationAnswer[];
  line?: number | undefined;
  onTake: (answers: SituationAnswer[]) => void;
};

/** What was answered last time, and the button that takes it over. */
export function FormerAnswer({ former, question, answers, line, onTake }: Props) {
  const t = useT();
  const say = useAnswerWords();
  const said = answersAt(former.answers, question.key, line);
  const words = said.map(({ text = "", person }) => person?.name ?? say(question, text)).join(", ");
  if (!words) return null;
  const taken = said.map(({ text, person }) => (person ? { person } : { text: text ?? "" }));
  return (
    <p className="meta" dir="auto">
      {t("In {{month}}: {{text}}", { month: sayMonth(former.day), text: words })}{" "}
      <RowButton
        word={t("Take over")}
        about={inLanguage(question.label)}
        onPress={() => onTake(answerWith(answers, question.key, line, taken))}
      />
    </p>
  );
}
