import { useQuery } from "@tanstack/react-query";
import { peopleQuery } from "../../../shared/api";
import { sayMonth } from "../../../shared/days";
import { inLanguage, useT } from "../../../shared/i18n";
import { useAnswerWords } from "../../../shared/situation";
import { RowButton } from "../../../shared/ui";
import { answersAt, answerWith } from "../answers";
import type { Situation, SituationAnswer, SituationQuestion } from "../types";

type Props = {
  former: Situation;
  /** The line of the former record that this one goes on with. */
  from: number | undefined;
  question: SituationQuestion;
  answers: SituationAnswer[];
  line?: number | undefined;
  onTake: (answers: SituationAnswer[]) => void;
};

/** What was answered last time, and the button that takes it over. */
export function FormerAnswer({ former, from, question, answers, line, onTake }: Props) {
  const t = useT();
  const say = useAnswerWords();
  const { data: people = [] } = useQuery(peopleQuery);
  if (line !== undefined && from === undefined) return null;
  const said = answersAt(former.answers, question.key, from);
  const words = said.map(({ text = "", person }) => person?.name ?? say(question, text)).join(", ");
  if (!words) return null;
  // The server takes nobody who was removed meanwhile.
  const taken = said
    .filter(({ person }) => !person || people.some(({ id }) => id === person.id))
    .map(({ text, person }) => (person ? { person } : { text: text ?? "" }));
  return (
    <p className="meta" dir="auto">
      {t("In {{month}}: {{text}}", { month: sayMonth(former.day), text: words })}{" "}
      {taken.length > 0 && (
        <RowButton
          word={t("Take over")}
          about={inLanguage(question.label)}
          onPress={() => onTake(answerWith(answers, question.key, line, taken))}
        />
      )}
    </p>
  );
}
