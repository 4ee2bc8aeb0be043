import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { limits } from "../../shared/api";
import { changes, useAutosave, useChange } from "../../shared/changes";
import { sayDay } from "../../shared/days";
import { addTask, goalsQuery, taskQuery } from "../../shared/goal";
import { formatList, inLanguage, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { situationsQuery, useAnswerWords } from "../../shared/situation";
import { TaskRow } from "../../shared/task";
import { Button, Menu, MenuItem, Pair, Section, useHeadingFocus } from "../../shared/ui";
import { answerText, askedBeside, lineCount, peopleOf } from "./answers";
import { BelongsTo } from "./BelongsTo";
import { changeAnswers, changeSituation, removeSituation } from "./changes";
import { flagsOf, hasEnded } from "./counts";
import { SituationEnding } from "./Ending";
import { before } from "./filter";
import { Leaves } from "./Leaves";
import { LookAgain } from "./LookAgain";
import { leavesOf } from "./leaves";
import { OnlyYouRead } from "./OnlyYouRead";
import { SituationQuestions } from "./Questions";
import { situationQuery } from "./queries";
import { Shared } from "./Shared";
import styles from "./situation.module.css";
import type { Situation, SituationAnswer, SituationForm, SituationQuestion } from "./types";
import { Went } from "./Went";

/** At most this many earlier ones are shown. */
const mostEarlier = 3;

export function Component() {
  const { situationId = "" } = useParams();
  const { data } = useSuspenseQuery(situationQuery(situationId));
  const { form, ...situation } = data.value;
  // One that is read alone has its form.
  return form ? (
    <SituationPage key={situationId} form={form} situation={{ ...situation, form }} />
  ) : null;
}

type Props = { form: SituationForm; situation: Situation & { form: SituationForm } };

function SituationPage({ form, situation }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { title, day, template } = situation;
  const name = inLanguage(form.name);
  const { change, error } = useChange();
  const [editing, setEditing] = useState(false);
  const over = hasEnded(situation);
  // How it ended stands first then, and what was pressed is gone.
  useHeadingFocus(over);
  const remove = () => {
    void change(removeSituation(situation), { said: t("Situation removed") });
    void navigate("/situations");
  };
  return (
    <>
      <div className={styles.top}>
        <Crumb way={[{ to: "/situations", name: t("Situations") }]} here={name} />
        <Menu label={t("More options: {{text}}", { text: title ?? name })}>
          <MenuItem onAction={() => setEditing(!editing)}>{t("Edit answers")}</MenuItem>
          <MenuItem stop onAction={remove}>
            {t("Remove")}
          </MenuItem>
        </Menu>
      </div>
      <PageHead heading={title ?? name}>
        {title ? `${name}. ` : ""}
        {t("Since {{day}}.", { day: sayDay(day) })}{" "}
        <Link to={`/situations/past/${template}`}>{t("How it went before")}</Link>
      </PageHead>
      <ProblemNote error={error} />
      {over && <SituationEnding situation={situation} />}
      <Next situation={situation} />
      <Flags form={form} answers={situation.answers} over={over} />
      {editing ? (
        <Editing situation={situation} onClose={() => setEditing(false)} />
      ) : (
        <Told form={form} answers={situation.answers} onEdit={() => setEditing(true)} />
      )}
      <BelongsTo situation={situation} />
      <Shared situation={situation} />
      <Left situation={situation} />
      {!over && <SituationEnding situation={situation} />}
      <Earlier situation={situation} />
      <OnlyYouRead shared={situation.shared?.length} />
    </>
  );
}

/** The next step with its day, and the day to look again. */
function Next({ situation }: { situation: Situation }) {
  const t = useT();
  const { taskId } = situation;
  const { data: task } = useQuery({ ...taskQuery(taskId ?? ""), enabled: taskId !== undefined });
  const { change, error } = useChange();
  const [text, setText] = useState("");
  const add = () => {
    if (!text.trim()) return;
    const adding = addTask({ text });
    const named = changeSituation(situation, { taskId: String(adding.fields?.id) });
    void change(adding, { said: t("Task added"), undo: null }).catch(() => {});
    // It waits for the task, also in the queue of the next tab, and shows it once the server knows it.
    changes.add({ ...named, optimistic: [] }).catch(() => {});
    setText("");
  };
  return (
    <div className={styles.next}>
      <section className={`sheet ${styles.step}`} aria-labelledby="next">
        <h2 id="next">{t("Next step")}</h2>
        <ProblemNote error={error} />
        {task && (
          <ul className="rows">
            <TaskRow task={task} asks />
          </ul>
        )}
        {!task && !taskId && (
          <form
            className={styles.add}
            onSubmit={(event) => {
              event.preventDefault();
              add();
            }}
          >
            <input
              className="in"
              aria-label={t("Next step")}
              placeholder={t("One step that you or somebody else takes")}
              dir="auto"
              maxLength={limits.TaskDraft.text.maxLength}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
            <Button type="submit">{t("Add task")}</Button>
          </form>
        )}
      </section>
      <LookAgain situation={situation} />
    </div>
  );
}

type FlagsProps = { form: SituationForm; answers: SituationAnswer[]; over: boolean };

function Flags({ form, answers, over }: FlagsProps) {
  const t = useT();
  // No day is late once it is over.
  const flags = flagsOf(form, answers).filter(({ kind }) => !over || kind !== "past");
  if (flags.length === 0) return null;
  const lineName = (line?: number) =>
    line ? `${form.line ? inLanguage(form.line) : t("Line")} ${line}: ` : "";
  return (
    <Section className={styles.part} heading={t("What stands out")}>
      <ul className="rows">
        {flags.map(({ kind, label: words, line, choice }) => {
          const label = inLanguage(words);
          const says = {
            missing: t("no answer to “{{label}}”", { label }),
            past: t("the day of “{{label}}” is past", { label }),
            apart: t("the two numbers of “{{label}}” are two or more apart", { label }),
            unchosen: t("“{{choice}}” is missing", { choice: choice ? inLanguage(choice) : "" }),
          };
          return (
            <li key={`${kind}${label}${line}${choice?.en ?? choice?.own}`}>
              {lineName(line)}
              {says[kind]}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Shows the answers: each line in a column of its own, the rest below. */
function Told({
  form,
  answers,
  onEdit,
}: {
  form: SituationForm;
  answers: SituationAnswer[];
  onEdit: () => void;
}) {
  const t = useT();
  const { lines = [] } = form;
  const numbers = Array.from({ length: lineCount(form, answers) }, (_, at) => at + 1).filter((at) =>
    answers.some(({ line }) => line === at),
  );
  return (
    <section aria-labelledby="told" className={styles.part}>
      <div className={styles.top}>
        <h2 id="told">{t("What you wrote")}</h2>
        <Button small onPress={onEdit}>
          {t("Edit answers")}
        </Button>
      </div>
      {numbers.length > 0 && (
        <div className={styles.views}>
          {numbers.map((line) => {
            const who = lines.find(({ kind }) => kind === "person");
            const [person] = who ? peopleOf(answers, who.key, line) : [];
            return (
              <section key={line}>
                <h3>
                  {person?.name ?? `${form.line ? inLanguage(form.line) : t("Line")} ${line}`}
                </h3>
                <Pairs
                  questions={lines.filter((each) => each !== who || !person)}
                  answers={answers}
                  line={line}
                />
              </section>
            );
          })}
        </div>
      )}
      <Pairs questions={form.fields} answers={answers} />
    </section>
  );
}

type PairsProps = { questions: SituationQuestion[]; answers: SituationAnswer[]; line?: number };

function Pairs({ questions, answers, line }: PairsProps) {
  const say = useSaid();
  const said = questions.flatMap((question) => {
    const text = say(question, answers, line);
    return text ? [{ question, text }] : [];
  });
  if (said.length === 0) return null;
  return (
    <dl className={styles.pairs}>
      {said.map(({ question, text }) => (
        <Pair key={question.key} of={inLanguage(question.label)} dir="auto">
          {text}
        </Pair>
      ))}
    </dl>
  );
}

/** An answer in words. */
function useSaid() {
  const say = useAnswerWords();
  return (question: SituationQuestion, answers: SituationAnswer[], line?: number): string => {
    const { key, kind } = question;
    return kind === "person" || kind === "people"
      ? formatList(peopleOf(answers, key, line).map(({ name }) => name))
      : say(question, answerText(answers, key, line));
  };
}

/** The fields again; each answer is saved a moment after it was typed. */
function Editing({
  situation,
  onClose,
}: {
  situation: Situation & { form: SituationForm };
  onClose: () => void;
}) {
  const t = useT();
  const { goalId, thread } = situation;
  const { data: goals } = useQuery({ ...goalsQuery, enabled: !!goalId });
  const [lines, setLines] = useState(lineCount(situation.form, situation.answers));
  const { value, onChange, onBlur } = useAutosave(
    `situation.${situation.id}`,
    JSON.stringify(situation.answers),
    (text) => changeAnswers(situation, JSON.parse(text) as SituationAnswer[]),
  );
  return (
    <section aria-labelledby="edit" className={styles.part} onBlur={onBlur}>
      <h2 id="edit">{t("What you wrote")}</h2>
      <div className={`form ${styles.form}`}>
        <SituationQuestions
          form={askedBeside(
            situation.form,
            thread ?? goals?.find(({ id }) => id === goalId)?.thread,
          )}
          answers={JSON.parse(value) as SituationAnswer[]}
          lines={lines}
          onLines={setLines}
          onChange={(answers) => onChange({ target: { value: JSON.stringify(answers) } })}
        />
        <div className="row">
          <Button onPress={onClose}>{t("Close")}</Button>
        </div>
      </div>
    </section>
  );
}

function Left({ situation }: { situation: Situation & { form: SituationForm } }) {
  const { data: task } = useQuery({
    ...taskQuery(situation.taskId ?? ""),
    enabled: situation.taskId !== undefined,
  });
  const leaves = leavesOf(situation.form, situation, task);
  return leaves.length > 0 ? <Leaves {...{ situation, leaves, task }} /> : null;
}

/** The last few with the same template or the same person. */
function Earlier({ situation }: { situation: Situation & { form: SituationForm } }) {
  const t = useT();
  const { data = [] } = useQuery(situationsQuery);
  const earlier = before(situation, data);
  if (earlier.length === 0) return null;
  return (
    <Section className={styles.part} heading={t("How it went before")}>
      <Went situations={earlier.slice(0, mostEarlier)} form={situation.form} />
    </Section>
  );
}
