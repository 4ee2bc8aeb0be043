import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { limits } from "../../shared/api";
import { inLanguage, useT } from "../../shared/i18n";
import { Button, Rail, type RailPart, TextField, useFaultFocus, Voice } from "../../shared/ui";
import { AnswerField } from "./AnswerField";
import { missing, peopleOf } from "./answers";
import { proposals } from "./begin";
import { DayFields, type Days } from "./days/DayFields";
import { FormerAnswer } from "./fields/FormerAnswer";
import { formerLine, linesWithout, mostLines } from "./lines/lines";
import { Pairs } from "./ReadAnswers";
import styles from "./situation.module.css";
import { aboutStep, hasAnswer, nextStep, questionSteps, type Step, withProposals } from "./steps";
import type { Situation, SituationAnswer, SituationForm } from "./types";
import { weekSaysQuery } from "./weekSays";

export type Draft = Days & { title: string; answers: SituationAnswer[] };

const lineAt = /^\.line\.(\d+)$/;

type Props = {
  form: SituationForm;
  /** It belongs to a task from before. */
  hasTask: boolean;
  draft: Draft;
  onWrite: (draft: Draft) => void;
  /** Opens the step of this key; without one, all is answered. */
  onNext: (key: string | undefined, draft: Draft) => void;
  /** What was answered last time stands beside the fields. */
  former?: Situation | undefined;
  /** The form of the next step, and its words once there is one. */
  next: (skip: () => void) => ReactNode;
  nextSaid?: ReactNode;
};

/** Asks the questions of a situation one at a time. The address names the open one. */
export function Flow(props: Props) {
  const { form, hasTask, draft, former, onWrite, onNext, next, nextSaid } = props;
  const t = useT();
  const [query] = useSearchParams();
  const { title, answers } = draft;
  const named = query.get("question") ?? (query.has("begin") ? aboutStep : "");
  const asksWeek = form.fields.some(({ from }) => from);
  const week = useQuery({ ...weekSaysQuery, enabled: asksWeek }).data;
  const steps = questionSteps(form, answers, Number(lineAt.exec(named)?.[1] ?? 1), hasTask);
  const isDone = (step: Step, of = answers) =>
    step.key === aboutStep
      ? title.trim() !== ""
      : step.key === nextStep
        ? nextSaid !== undefined
        : hasAnswer(step, of);
  // It stays open while it is answered.
  const [first] = useState(() => steps.find((step) => !isDone(step))?.key ?? aboutStep);
  const open = steps.find(({ key }) => key === named) ?? steps.find(({ key }) => key === first);
  const goOn = (of: SituationAnswer[]) => {
    const all = questionSteps(form, of, 1, hasTask);
    // A line without an answer is none any more.
    const passed = steps.slice(0, (open ? steps.indexOf(open) : -1) + 1);
    const last = all.findLastIndex(({ key }) => passed.some((step) => step.key === key));
    const next = all.slice(last + 1).find((step) => !isDone(step, of));
    onNext(next?.key, { ...draft, answers: of });
  };
  const nameOf = ({ key, line, questions: [question, ...more] }: Step): string => {
    if (key === aboutStep) return t("What is it about?");
    if (key === nextStep) return t("What is the next step, and who takes it?");
    if (line === undefined || !question) return question ? inLanguage(question.label) : "";
    const who = [question, ...more].find(({ kind }) => kind === "person");
    const [person] = who ? peopleOf(answers, who.key, line) : [];
    const name = `${form.line ? inLanguage(form.line) : t("Line")} ${line}`;
    return person ? t("{{word}}: {{text}}", { word: name, text: person.name }) : name;
  };
  const at = (key: string) => {
    const address = new URLSearchParams(query);
    address.set("question", key);
    return { to: `?${address}`, replace: true, state: { stays: true } };
  };
  const parts = steps.map((step): RailPart => {
    const { key, line, questions } = step;
    const name = nameOf(step);
    const done = isDone(step);
    const isOpen = step === open;
    return {
      ...{ key, done: done && !isOpen },
      heading: isOpen ? (
        name
      ) : done ? (
        <>
          <span className={styles.asked}>{name}</span>
          <Link
            className={styles.edit ?? ""}
            {...at(key)}
            aria-label={t("{{word}}: {{text}}", { word: t("Edit"), text: name })}
          >
            {t("Edit")}
          </Link>
        </>
      ) : (
        <Link className={styles.later ?? ""} {...at(key)}>
          {name}
        </Link>
      ),
      said:
        done &&
        (key === aboutStep ? (
          <Voice>{title}</Voice>
        ) : key === nextStep ? (
          nextSaid
        ) : (
          <Pairs {...{ questions, answers, line }} isAlone={line === undefined} />
        )),
      body: () =>
        key === nextStep ? (
          next(() => onNext(undefined, draft))
        ) : (
          <Asked
            key={key}
            {...{ form, step, name, draft, former, onWrite, goOn }}
            proposed={proposals(form, week)}
            isOnly={steps.filter((each) => each.line).length < 2}
            isLast={line === undefined || !steps.some((each) => each.line === line + 1)}
            onAdd={(to) => onNext(to, draft)}
          />
        ),
    };
  });
  return <Rail open={open?.key} parts={parts} />;
}

type AskedProps = Pick<Props, "form" | "draft" | "former" | "onWrite"> & {
  step: Step;
  name: string;
  /** Stands in the fields until the lead writes there. */
  proposed: SituationAnswer[];
  /** The line has none beside it. */
  isOnly: boolean;
  /** The line has none after it. */
  isLast: boolean;
  goOn: (answers: SituationAnswer[]) => void;
  onAdd: (key: string) => void;
};

/** The open question with its field, or the questions of a line with theirs. */
function Asked(props: AskedProps) {
  const { form, step, name, draft, former, proposed, isOnly, isLast, onWrite, goOn, onAdd } = props;
  const t = useT();
  const { key, line, questions } = step;
  const [query] = useSearchParams();
  const { situationId = query.get("begin") } = useParams();
  const [isWritten, setWritten] = useState(false);
  const answers = isWritten ? draft.answers : withProposals(step, draft.answers, proposed);
  const from = line && former && formerLine(questions, answers, line, former.answers);
  const [fault, setFault] = useState<{ question: string }>();
  const frame = useFaultFocus(fault);
  const write = (next: SituationAnswer[]) => {
    setWritten(true);
    onWrite({ ...draft, answers: next });
  };
  const first = missing({ ...form, fields: line === undefined ? questions : [] }, answers);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A day or an amount that is not allowed says so itself.
    const isWrong = event.currentTarget.querySelector("[aria-invalid=true]") !== null;
    if (first || isWrong) setFault({ question: first?.key ?? "" });
    else goOn(answers);
  };
  return (
    <form ref={frame} className={`form ${styles.form}`} onSubmit={onSubmit} noValidate>
      {key === aboutStep ? (
        <>
          <TextField
            label={<span className="sr">{name}</span>}
            dir="auto"
            maxLength={limits.SituationDraft.title.maxLength}
            value={draft.title}
            onChange={({ target }) => onWrite({ ...draft, title: target.value })}
          />
          <DayFields form={form} days={draft} onWrite={(days) => onWrite({ ...draft, ...days })} />
        </>
      ) : (
        <fieldset className={styles.fields}>
          {line !== undefined && <legend className="sr">{name}</legend>}
          {questions.map((question) => (
            <div key={question.key}>
              <AnswerField
                {...{ question, answers, line }}
                isAlone={line === undefined}
                typed={`situation.${situationId}.amount.${line ?? 0}`}
                error={
                  first && fault?.question === question.key ? t("Answer this first.") : undefined
                }
                onChange={write}
              />
              {former && (
                <FormerAnswer {...{ former, from, question, answers, line }} onTake={write} />
              )}
            </div>
          ))}
        </fieldset>
      )}
      <div className="row">
        <Button look="primary" type="submit" aria-keyshortcuts="Control+Enter">
          {t("Next question")}
        </Button>
        {!first && (
          <Button look="plain" onPress={() => goOn(draft.answers)}>
            {t("Skip question")}
          </Button>
        )}
        {line !== undefined && isLast && line < mostLines && (
          <Button look="plain" onPress={() => onAdd(`.line.${line + 1}`)}>
            {t("Add another")}
          </Button>
        )}
        {line !== undefined && !isOnly && (
          <Button look="plain" onPress={() => goOn(linesWithout({ answers }, line).answers)}>
            {t("Remove")}
          </Button>
        )}
      </div>
    </form>
  );
}
