import { sayMonth, sayShortDay, today } from "../../shared/days";
import { formatList, inLanguage, useT } from "../../shared/i18n";
import { useAnswerWords } from "../../shared/situation";
import { Pair, Section, Voice } from "../../shared/ui";
import { answerText, lineCount, peopleOf } from "./answers";
import styles from "./situation.module.css";
import type { Situation, SituationAnswer, SituationForm, SituationQuestion } from "./types";

type Course = Pick<Situation, "day" | "answers">;
type Props = {
  form: SituationForm;
  answers: SituationAnswer[];
  /** The records of the template up to this one, the earliest first. */
  course: Course[];
};

/** Answers to read: each line in a column of its own, the rest below. */
export function ReadAnswers({ form, answers, course }: Props) {
  const t = useT();
  const { lines = [] } = form;
  const numbers = Array.from({ length: lineCount(form, answers) }, (_, at) => at + 1).filter((at) =>
    answers.some(({ line }) => line === at),
  );
  const who = lines.find(({ kind }) => kind === "person");
  if (answers.length === 0) return null;
  return (
    <Section className={styles.part} heading={t("What you wrote")}>
      {numbers.length > 0 && (
        <div className={styles.views}>
          {numbers.map((line) => {
            const [person] = who ? peopleOf(answers, who.key, line) : [];
            return (
              <section key={line}>
                <h3>
                  {person?.name ?? `${form.line ? inLanguage(form.line) : t("Line")} ${line}`}
                </h3>
                <Pairs questions={lines} {...{ answers, line }} />
              </section>
            );
          })}
        </div>
      )}
      <Pairs questions={form.fields} {...{ answers, course }} />
    </Section>
  );
}

type PairsProps = {
  questions: SituationQuestion[];
  answers: SituationAnswer[];
  line?: number | undefined;
  /** The heading above says the question already. */
  isAlone?: boolean;
  /** The heading above names the person of the line. */
  isNamed?: boolean;
  course?: Course[];
};

/** Questions with their answers in words. */
export function Pairs(props: PairsProps) {
  const { questions, answers, line, isAlone = false, isNamed = line !== undefined } = props;
  const say = useAnswerWords();
  const sayCourse = useCourseWords();
  const who = isNamed ? questions.find(({ kind }) => kind === "person") : undefined;
  const said = questions.flatMap((question) => {
    const { key, kind } = question;
    if (question === who) return [];
    const text =
      kind === "person" || kind === "people"
        ? formatList(peopleOf(answers, key, line).map(({ name }) => name))
        : say(question, answerText(answers, key, line));
    return text ? [{ question, text }] : [];
  });
  if (said.length === 0) return null;
  if (isAlone) return said.map(({ question, text }) => <Voice key={question.key}>{text}</Voice>);
  return (
    <dl className={line === undefined ? styles.read : styles.pairs}>
      {said.map(({ question, text }) => (
        <Pair key={question.key} of={inLanguage(question.label)} dir="auto">
          {text}
          {props.course && <Changed>{sayCourse(question, props.course)}</Changed>}
        </Pair>
      ))}
    </dl>
  );
}

const Changed = ({ children: words }: { children: string }) =>
  words && <span className={styles.changed}>{words}</span>;

/** Words are read one after the other, and do not change by degrees. */
const isCompared = ({ kind }: SituationQuestion) =>
  ["number", "amount", "minutes", "period", "choice", "yes-no"].includes(kind);

/** How an answer changed, such as "4 in June, 6 in September, 7 today"; empty where it was given once. */
function useCourseWords() {
  const t = useT();
  const say = useAnswerWords();
  return (question: SituationQuestion, course: Course[]): string => {
    const given = course.flatMap(({ day, answers }) => {
      const text = say(question, answerText(answers, question.key));
      return text ? [{ day, text }] : [];
    });
    if (given.length < 2 || !isCompared(question)) return "";
    const isByMonth = new Set(given.map(({ day }) => day.slice(0, 7))).size === given.length;
    return given
      .map(({ day, text }) =>
        day === today()
          ? t("{{text}} today", { text })
          : isByMonth
            ? t("{{text}} in {{month}}", { text, month: sayMonth(day) })
            : t("{{text}} on {{day}}", { text, day: sayShortDay(day) }),
      )
      .join(", ");
  };
}
