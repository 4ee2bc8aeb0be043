import type { Schemas } from "../../shared/api";
import { isAllowed } from "./fields/amount";
import type { SituationAnswer, SituationForm, SituationQuestion } from "./types";

type Condition = Schemas["SituationCondition"];

/** Characters of an answer, in one line or in several. */
export const lineLength = 300;
export const textLength = 4000;

/** The highest answers to questions for a whole number. */
export const wholeNumbers = { number: 10, minutes: 1440, period: 400 } as const;

/** Returns the answer to a question; empty without one. */
export const answerText = (
  answers: readonly SituationAnswer[],
  field: string,
  line?: number,
): string => answers.find((each) => each.field === field && each.line === line)?.text ?? "";

/** Lists the answers to a question: of several people each is one. */
export const answersAt = (answers: readonly SituationAnswer[], field: string, line?: number) =>
  answers.filter((each) => each.field === field && each.line === line);

export const peopleOf = (answers: readonly SituationAnswer[], field: string, line?: number) =>
  answersAt(answers, field, line).flatMap(({ person }) => person ?? []);

/** The answers with others to one question. */
export function answerWith(
  answers: readonly SituationAnswer[],
  field: string,
  line: number | undefined,
  now: readonly Pick<SituationAnswer, "text" | "person">[],
): SituationAnswer[] {
  const rest = answers.filter((each) => !(each.field === field && each.line === line));
  return [...rest, ...now.map((each) => ({ field, ...(line && { line }), ...each }))];
}

export const holds = (
  answers: readonly SituationAnswer[],
  { field, is }: Condition,
  line?: number,
): boolean => (answerText(answers, field, line) || answerText(answers, field)) === is;

/** Tells whether a question is asked, if that depends on another answer. */
export const isAskedNow = (
  answers: readonly SituationAnswer[],
  { only }: Pick<SituationQuestion, "only">,
  line?: number,
): boolean => !only || holds(answers, only, line);

type Sources = Pick<Schemas["Situation"], "goalId" | "thread" | "ties">;

/** What a situation belongs to directly, by its goal or by a tie, if that may have come out of answers. */
export function sourceOf(
  { goalId, thread, ties = [] }: Sources,
  goals: readonly Pick<Schemas["Goal"], "id" | "thread">[] = [],
): Pick<Schemas["Thread"], "kind"> | undefined {
  const isTied = (id: string) => ties.some((tie) => tie.kind === "goal" && tie.id === id);
  return [
    thread,
    ...goals.flatMap((goal) => (goal.id === goalId || isTied(goal.id) ? goal.thread : [])),
    ties.find(({ kind }) => kind === "theme") && ({ kind: "theme" } as const),
  ].find((each) => each && each.kind !== "clause");
}

/** The form without its questions for people, for what hangs on something out of answers: the server takes none there. */
export function askedBeside(
  form: SituationForm,
  thread: Pick<Schemas["Thread"], "kind"> | undefined,
): SituationForm {
  if (!thread || thread.kind === "clause") return form;
  const free = (all: SituationQuestion[]) =>
    all.filter(({ kind }) => kind !== "person" && kind !== "people");
  return { ...form, fields: free(form.fields), lines: free(form.lines ?? []) };
}

/** Counts the lines with an answer, or those the form begins with. */
export const lineCount = (
  { firstLines = 1 }: SituationForm,
  answers: readonly SituationAnswer[],
): number => Math.max(firstLines, ...answers.map(({ line = 0 }) => line));

/** The choice that the other answers suggest; with an empty list, once no other is. */
export function suggested(
  { choices = [] }: Pick<SituationQuestion, "choices">,
  answers: readonly SituationAnswer[],
  line?: number,
) {
  const named = choices.flatMap(({ suggested: all = [] }) => all);
  const whole = named.every(
    ({ field }) => answerText(answers, field, line) || answerText(answers, field),
  );
  return (
    choices.find(
      ({ suggested: all = [] }) => all.length > 0 && all.every((is) => holds(answers, is, line)),
    ) ?? choices.find(({ suggested: all }) => whole && all?.length === 0)
  );
}

/** Returns the answers to store: trimmed, without amounts that are not allowed and answers to questions that are not asked. */
export function told(form: SituationForm, answers: readonly SituationAnswer[]): SituationAnswer[] {
  const questions = new Map(
    [...form.fields, ...(form.lines ?? [])].map((each) => [each.key, each]),
  );
  return answers.flatMap(({ text, ...answer }) => {
    const question = questions.get(answer.field);
    const said = text?.trim();
    if (!question || !isAskedNow(answers, question, answer.line)) return [];
    if (answer.person) return [answer];
    if (!said || (question.kind === "amount" && !isAllowed(question, Number(said)))) return [];
    return [{ ...answer, text: said }];
  });
}

/** The question that has to be answerWith first. */
export const missing = (
  form: SituationForm,
  answers: readonly SituationAnswer[],
): SituationQuestion | undefined =>
  form.fields.find(
    (each) =>
      each.required &&
      isAskedNow(answers, each) &&
      !answerText(answers, each.key).trim() &&
      peopleOf(answers, each.key).length === 0,
  );

/** Without the errors of the machine, to three decimals as amounts have. */
export const exact = (value: number) => Math.round(value * 1000) / 1000;
