import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { type CSSProperties, type ReactNode, useState } from "react";
import { peopleQuery } from "../../../shared/api";
import { keepTyped, useChange } from "../../../shared/changes";
import { sayShortDay } from "../../../shared/days";
import { formatList, formatNumber, inLanguage, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { AskDialog, QuestionRows } from "../../../shared/question";
import { DropLine, sayAmount, useAnswerWords } from "../../../shared/situation";
import { Button, followRow, Icon, Menu, MenuItem, Section, useFocusBack } from "../../../shared/ui";
import { lazyAtRest } from "../../../shared/ui/lazyAtRest";
import { answerText, peopleOf } from "../answers";
import { changeLines } from "../changes";
import type { Situation, SituationForm, SituationQuestion } from "../types";
import { LineEditor } from "./LineEditor";
import {
  type LinesOf,
  lineName,
  lineNumbers,
  lineSaying,
  linesWithout,
  lineWords,
  mostAnswers,
  mostLines,
  moved,
  stateOf,
  sums,
  withLine,
  withState,
} from "./lines";
import styles from "./lines.module.css";

const PasteTable = lazyAtRest(async () => ({ default: (await import("./PasteTable")).PasteTable }));

type Props = {
  situation: Situation & { form: SituationForm };
  /** Those of the form that may be asked here. */
  questions: readonly SituationQuestion[];
};

/** The place of a line, so that the focus follows it. */
const rowOf = (id: string, line: number) => `${id}.${line}`;

/** What is asked about a line, which is known by its words while lines are moved or removed. */
type Asked = { as: "edit" | "drop"; line: number; words: string };

/** The lines of a record as a table: each is open, done or dropped. */
export function Lines({ situation, questions }: Props) {
  const t = useT();
  const { change, error } = useChange();
  const { data: people = [] } = useQuery(peopleQuery);
  const [asked, setAsked] = useState<Asked>();
  const [about, setAbout] = useState<number>();
  const [isAdding, setAdding] = useState(false);
  const [isPasting, setPasting] = useState(false);
  const adding = useFocusBack(isAdding);
  const { id, form, answers } = situation;
  const numbers = lineNumbers(answers);
  const added = (numbers.at(-1) ?? 0) + 1;
  const amounts = sums(form, situation);
  const isFull = numbers.length >= mostLines || answers.length + questions.length > mostAnswers;
  const asking = asked && lineSaying(answers, asked);
  const isBusy = isAdding || asking !== undefined;
  const keep = (lines: Partial<LinesOf>, said: string) =>
    void change(changeLines(situation, lines), { said });
  const show = (line: number) => followRow(rowOf(id, line));
  const close = (line: number) => {
    setAsked(undefined);
    setAdding(false);
    show(line);
  };
  // What is typed for a line stays with its words, whichever number it has.
  const typedFor = (as: Asked["as"], words: string) => `situation.${id}.${as}.${words}`;
  const ask = (as: Asked["as"], line: number) =>
    setAsked({ as, line, words: lineWords(answers, line) });
  const remove = (line: number) => {
    for (const as of ["edit", "drop"] as const)
      keepTyped(typedFor(as, lineWords(answers, line)), "");
    keep(linesWithout(situation, line), t("Line removed"));
    show(line);
  };
  const columns = {
    ...(amounts.length > 0 && { "--amounts": `repeat(${amounts.length}, 6rem)` }),
  } as CSSProperties;
  const editor = (line: number, name: string, typed: string) => (
    <LineEditor
      {...{ questions, answers, line, name, typed }}
      onClose={() => close(line)}
      onSave={(said) => {
        keep(withLine(situation, numbers.includes(line) ? line : undefined, said), t("Line saved"));
        close(line);
      }}
    />
  );
  return (
    <Section className={styles.part} heading={t("Lines")}>
      <ProblemNote error={error} />
      {numbers.length === 0 && !isAdding && <p className="note">{t("No lines yet.")}</p>}
      {numbers.length > 0 && (
        <>
          <div className={styles.head} style={columns} aria-hidden="true">
            <span className={styles.who}>{t("Who and when")}</span>
            {amounts.map(({ question: { key, label } }) => (
              <span key={key}>{inLanguage(label)}</span>
            ))}
          </div>
          <ul className={styles.lines} style={columns}>
            {numbers.map((line, at) => {
              const name = lineName(situation, line, t("Line"));
              const isAsked = asked && asking === line;
              return isAsked && asked.as === "edit" ? (
                <li key={line} className={styles.wide}>
                  {editor(line, name, typedFor("edit", asked.words))}
                </li>
              ) : (
                <Line key={line} {...{ situation, questions, line, name }}>
                  {!isBusy && (
                    <Menu label={t("More options: {{text}}", { text: name })}>
                      <MenuItem onAction={() => ask("edit", line)}>{t("Edit")}</MenuItem>
                      <MenuItem onAction={() => setAbout(line)}>{t("Ask about this")}</MenuItem>
                      {at > 0 && (
                        <MenuItem
                          onAction={() => {
                            keep(moved(situation, line, -1), t("Line moved"));
                            focusRow(id, at);
                          }}
                        >
                          {t("Move up")}
                        </MenuItem>
                      )}
                      {at < numbers.length - 1 && (
                        <MenuItem
                          onAction={() => {
                            keep(moved(situation, line, 1), t("Line moved"));
                            focusRow(id, at + 2);
                          }}
                        >
                          {t("Move down")}
                        </MenuItem>
                      )}
                      {stateOf(situation, line)?.state !== "dropped" && (
                        <MenuItem onAction={() => ask("drop", line)}>{t("Drop")}</MenuItem>
                      )}
                      {stateOf(situation, line) && (
                        <MenuItem
                          onAction={() =>
                            keep(
                              { lineStates: withState(situation, line) },
                              t("The line is open again"),
                            )
                          }
                        >
                          {t("Reopen")}
                        </MenuItem>
                      )}
                      <MenuItem stop onAction={() => remove(line)}>
                        {t("Remove")}
                      </MenuItem>
                    </Menu>
                  )}
                  {isAsked && (
                    <DropLine
                      className={styles.editor}
                      typed={typedFor("drop", asked.words)}
                      onClose={() => close(line)}
                      onDrop={(reason) => {
                        const state = { state: "dropped" as const, reason };
                        const lineStates = withState(situation, line, state);
                        keep({ lineStates }, t("Line dropped"));
                        close(line);
                      }}
                    />
                  )}
                </Line>
              );
            })}
            {amounts.some(({ all }) => all !== 0) && (
              <li className={styles.sum}>
                <span />
                <span>{t("Sum without dropped lines")}</span>
                <span className={styles.who} />
                {amounts.map(({ question, all }) => (
                  <span key={question.key} className={styles.amount}>
                    <AmountLabel of={question} among={questions} when={`${all}`} />
                    <span>{sayAmount(question, all)}</span>
                  </span>
                ))}
              </li>
            )}
          </ul>
        </>
      )}
      {isAdding && editor(added, t("Add line"), `situation.${id}.edit.new`)}
      {isFull ? (
        <p className="note">
          {t("A record holds at most {{max}} lines and {{answers}} answers.", {
            ...{ max: mostLines, answers: formatNumber(mostAnswers) },
          })}
        </p>
      ) : (
        !isBusy && (
          <div className="row">
            <Button ref={adding} small onPress={() => setAdding(true)}>
              <Icon of={Plus} /> {t("Add line")}
            </Button>
            <Button small look="plain" onPress={() => setPasting(true)}>
              {t("Paste table")}
            </Button>
          </div>
        )
      )}
      {about !== undefined && (
        <AskDialog
          about={{ kind: "record", id, line: about }}
          words={lineName(situation, about, t("Line"))}
          onClose={() => setAbout(undefined)}
        />
      )}
      {isPasting && (
        <PasteTable
          {...{ questions, people, typed: `situation.${id}.paste` }}
          lines={numbers.length}
          answers={answers.length}
          onClose={() => setPasting(false)}
          onAdd={(rows) => {
            const all = rows.reduce<LinesOf>(
              (now, row) => withLine(now, undefined, row),
              situation,
            );
            keep(all, t("One line added | {{count}} lines added", { count: rows.length }));
            setPasting(false);
          }}
        />
      )}
    </Section>
  );
}

/** A moved row has the focus, on the button that moved it. */
function focusRow(id: string, line: number) {
  (document.activeElement as HTMLElement | null)?.blur();
  followRow(rowOf(id, line));
}

type AmountLabelProps = {
  of: SituationQuestion;
  among: readonly SituationQuestion[];
  when: string;
};

/** Says what an amount is of by ear, and on a phone where the unit does not tell it from another one. */
function AmountLabel({ of, among, when }: AmountLabelProps) {
  const unitOf = ({ unit = {} }: SituationQuestion) => inLanguage(unit);
  const isAlike = among.some(
    (each) => each.key !== of.key && each.kind === "amount" && unitOf(each) === unitOf(of),
  );
  return when && <span className={`sr ${isAlike ? styles.of : ""}`}>{inLanguage(of.label)} </span>;
}

type LineProps = Props & { line: number; name: string; children: ReactNode };

/** One line: its box, its words, who and when, its amounts, and its menu. */
function Line({ situation, questions, line, name, children }: LineProps) {
  const t = useT();
  const say = useAnswerWords();
  const { change, error } = useChange();
  const { id, form, answers } = situation;
  const { state, reason } = stateOf(situation, line) ?? {};
  const isOpen = state === undefined;
  const text = questions.find(({ kind }) => kind === "line" || kind === "text");
  const day = questions.find(({ kind }) => kind === "day");
  const isWho = ({ kind }: SituationQuestion) => kind === "person" || kind === "people";
  const on = day && answerText(answers, day.key, line);
  const who = [...questions.filter(isWho).flatMap(({ key }) => peopleOf(answers, key, line))].map(
    (person) => person.name,
  );
  const when = on && (isOpen ? t("by {{day}}", { day: sayShortDay(on) }) : sayShortDay(on));
  const rest = questions.filter(
    (each) => each !== text && each !== day && !isWho(each) && each.kind !== "amount",
  );
  const tied = (situation.ties ?? []).filter((tie) => tie.line === line);
  const over = sums(form, situation).find((sum) => sum.over?.line === line);
  const tick = (done: boolean) =>
    void change(
      changeLines(situation, {
        lineStates: withState(situation, line, done ? { state: "done" } : undefined),
      }),
      { said: done ? t("Line done") : t("The line is open again") },
    );
  return (
    <li data-row={rowOf(id, line)} className={state === "dropped" ? styles.dropped : undefined}>
      <input
        id={rowOf(id, line)}
        type="checkbox"
        aria-label={t("{{word}}: {{text}}", { word: t("Done"), text: name })}
        checked={state === "done"}
        disabled={state === "dropped"}
        onChange={({ target }) => tick(target.checked)}
      />
      <div>
        <label htmlFor={rowOf(id, line)} dir="auto">
          {name}
        </label>
        {over?.over && (
          <strong>
            {t("Over by {{amount}} from here on", {
              amount: sayAmount(over.question, over.over.by),
            })}
          </strong>
        )}
        {state === "dropped" && (
          <span className="meta">{t("Dropped: {{text}}", { text: reason ?? "" })}</span>
        )}
        {rest.map((question) => {
          const said = say(question, answerText(answers, question.key, line));
          return (
            said && (
              <span key={question.key} className="meta" dir="auto">
                {t("{{word}}: {{text}}", { word: inLanguage(question.label), text: said })}
              </span>
            )
          );
        })}
        {tied.length > 0 && (
          <span className="meta" dir="auto">
            {t("{{word}}: {{text}}", {
              word: t("Belongs to"),
              text: formatList(tied.map(({ words }) => words)),
            })}
          </span>
        )}
        <QuestionRows about={{ kind: "record", id, line }} />
        <ProblemNote error={error} />
      </div>
      <span className={styles.who}>{[...who, when].filter(Boolean).join(", ")}</span>
      {questions
        .filter(({ kind }) => kind === "amount")
        .map((question) => (
          <span key={question.key} className={styles.amount}>
            <AmountLabel
              of={question}
              among={questions}
              when={answerText(answers, question.key, line)}
            />
            <span className={over?.question === question ? styles.over : undefined}>
              {say(question, answerText(answers, question.key, line))}
            </span>
          </span>
        ))}
      {children}
    </li>
  );
}
