import { inLanguage } from "../../../shared/i18n";
import { answerText, exact, peopleOf } from "../answers";
import { answersTo } from "../records/counted";
import type { Situation, SituationAnswer, SituationForm, SituationQuestion } from "../types";

/** The part of a record that its lines are. */
export type LinesOf = Pick<Situation, "answers" | "lineStates" | "ties">;
export type LineState = NonNullable<Situation["lineStates"]>[number];
type Form = Pick<SituationForm, "fields" | "lines">;

/** At most as many as the contract takes. */
export const mostLines = 40;
export const mostAnswers = 400;

/** Lists the numbers of the lines that have an answer. */
export const lineNumbers = (answers: readonly SituationAnswer[]): number[] =>
  [...new Set(answers.flatMap(({ line }) => line ?? []))].sort((a, b) => a - b);

/** What a line says. It is known by this, because its number changes. */
export const lineWords = (answers: readonly SituationAnswer[], line: number): string =>
  JSON.stringify(
    answers
      .filter((each) => each.line === line)
      .map(({ field, text = "", person }) => [field, person?.id ?? text].join(" "))
      .sort(),
  );

/** The line that says this: the one of this number, if several do. */
export const lineSaying = (
  answers: readonly SituationAnswer[],
  { line, words }: { line: number; words: string },
): number | undefined =>
  [line, ...lineNumbers(answers)].find((each) => lineWords(answers, each) === words);

/** The line of a former record that a line goes on with: of the same person, else with the same first words. */
export function formerLine(
  questions: readonly SituationQuestion[],
  answers: readonly SituationAnswer[],
  line: number,
  former: readonly SituationAnswer[],
): number | undefined {
  const numbers = lineNumbers(former);
  const who = questions.find(({ kind }) => kind === "person")?.key ?? "";
  const text = questions.find(({ kind }) => kind === "line" || kind === "text")?.key ?? "";
  const saying = (of: readonly SituationAnswer[], at: number) => answerText(of, text, at).trim();
  const [person] = peopleOf(answers, who, line);
  const said = saying(answers, line);
  const alike = said ? numbers.filter((each) => saying(former, each) === said) : [];
  const theirs = numbers.filter((each) => peopleOf(former, who, each)[0]?.id === person?.id);
  const all = person ? theirs : alike;
  // Of several lines of a person the words say which.
  const [one, ...more] = all.length > 1 ? all.filter((each) => alike.includes(each)) : all;
  return more.length > 0 ? undefined : one;
}

/** What a line is called: its first words, else its number. */
export function lineName(
  { form, answers }: { form: SituationForm; answers: SituationAnswer[] },
  line: number,
  word: string,
): string {
  const text = form.lines?.find(({ kind }) => kind === "line" || kind === "text");
  const said = text && answerText(answers, text.key, line);
  return said || `${form.line ? inLanguage(form.line) : word} ${line}`;
}

export const stateOf = ({ lineStates = [] }: LinesOf, line: number): LineState | undefined =>
  lineStates.find((each) => each.line === line);

/** The lines in this order, numbered from 1 together with their states and ties. The others are gone. */
export function renumbered({ answers, lineStates = [], ties }: LinesOf, order: readonly number[]) {
  const place = (line: number) => order.indexOf(line) + 1;
  return {
    answers: answers.flatMap(({ line, ...each }) =>
      line === undefined ? [each] : place(line) ? [{ ...each, line: place(line) }] : [],
    ),
    lineStates: lineStates.flatMap((each) =>
      place(each.line) ? [{ ...each, line: place(each.line) }] : [],
    ),
    ...(ties && {
      ties: ties.flatMap(({ line, ...each }) =>
        line === undefined ? [each] : place(line) ? [{ ...each, line: place(line) }] : [],
      ),
    }),
  };
}

/** One line a place up or down; at the end it stays. */
export function moved(record: LinesOf, line: number, by: 1 | -1) {
  const order = lineNumbers(record.answers);
  const other = order[order.indexOf(line) + by];
  const swapped = { [line]: other ?? line, [other ?? line]: line };
  return renumbered(
    record,
    order.map((each) => swapped[each] ?? each),
  );
}

export const linesWithout = (record: LinesOf, line: number) =>
  renumbered(
    record,
    lineNumbers(record.answers).filter((each) => each !== line),
  );

/** The line with these answers, or one more. Without an answer it is gone, with its state. */
export function withLine(
  record: LinesOf,
  line: number | undefined,
  said: readonly SituationAnswer[],
) {
  const at = line ?? mostLines + 1;
  const answers = [
    ...record.answers.filter((each) => each.line !== at),
    ...said.map((each) => ({ ...each, line: at })),
  ];
  return renumbered({ ...record, answers }, lineNumbers(answers));
}

/** The line with another state; open without one. */
export const withState = (
  { lineStates = [] }: LinesOf,
  line: number,
  state?: Omit<LineState, "line">,
): LineState[] => [
  ...lineStates.filter((each) => each.line !== line),
  ...(state ? [{ line, ...state }] : []),
];

export type Sum = {
  question: SituationQuestion;
  /** Of the lines that are done, and of the open ones. */
  done: number;
  open: number;
  all: number;
  limit?: number;
  /** The line from which on the limit is passed, and by how much it is. */
  over?: { line: number; by: number };
};

/** What the amounts of the lines come to, without dropped ones. */
export function sums({ fields, lines = [] }: Form, record: LinesOf): Sum[] {
  return lines
    .filter(({ kind }) => kind === "amount")
    .map((question): Sum => {
      const { key, limit: { field, amount } = {} } = question;
      const said = fields.some((each) => each.key === field)
        ? record.answers.find((each) => each.field === field)?.text
        : amount;
      const limit = said === undefined ? undefined : Number(said);
      let [all, done] = [0, 0];
      let over: Sum["over"];
      const answers = answersTo(record, key).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
      for (const { line = 0, text } of answers) {
        all = exact(all + Number(text));
        if (stateOf(record, line)) done = exact(done + Number(text));
        if (limit !== undefined && all > limit) over ??= { line, by: exact(all - limit) };
      }
      const rest = { ...(limit !== undefined && { limit }), ...(over && { over }) };
      return { question, done, open: exact(all - done), all, ...rest };
    });
}
