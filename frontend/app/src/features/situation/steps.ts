import { answerText, isAskedNow, lineCount, peopleOf } from "./answers";
import type { Leave, SituationAnswer, SituationForm, SituationQuestion } from "./types";

/** Questions that are asked at once: one of the form, or all of a line. Keys of a form have no full stop. */
export type Step = { key: string; line?: number; questions: SituationQuestion[] };

export const aboutStep = ".about";
export const nextStep = ".next";

/** Tells whether the task is not the situation's next step, because it was there before. */
export const isOlder = (
  task: { createdAt: string } | undefined,
  { createdAt }: { createdAt: string },
): boolean => Date.parse(task?.createdAt ?? "") < Date.parse(createdAt);

/**
 * The questions of a form that its task takes and that leave nothing else: they are asked with the next step.
 *
 * @param hasTask it belongs to a task from before, so no other one is made
 */
export function taskQuestions(
  { fields, leaves = [], flags = [] }: SituationForm,
  hasTask = false,
): { task?: Leave | undefined; text?: string | undefined; day?: string | undefined } {
  if (hasTask) return {};
  const used = (key: string) =>
    leaves.filter(({ text = [], day }) => text.includes(key) || day === key).length;
  const isFree = ({ key, other }: SituationQuestion) => !other && used(key) === 1;
  const isFlagged = (key: string) =>
    flags.some(({ field, other }) => field === key || other === key);
  const task = leaves.find(({ kind, text = [], only }) => {
    const [key = "", ...more] = text;
    const question = fields.find((each) => each.key === key);
    return (
      kind === "task" &&
      !only &&
      more.length === 0 &&
      question?.kind === "line" &&
      isFree(question) &&
      !isFlagged(key)
    );
  });
  const day = fields.find((each) => each.kind === "day" && each.key === task?.day && isFree(each));
  return { task, text: task?.text?.[0], day: day?.key };
}

/** What a situation asks, in order: what it is about, its lines, its questions, and the next step. */
export function questionSteps(
  form: SituationForm,
  answers: readonly SituationAnswer[],
  lines: number,
  hasTask = false,
): Step[] {
  const { text, day } = taskQuestions(form, hasTask);
  const repeated = form.lines ?? [];
  // Those that are ticked are written on the situation's page.
  const count = repeated.length > 0 && !form.ticks ? Math.max(lines, lineCount(form, answers)) : 0;
  return [
    { key: aboutStep, questions: [] },
    ...Array.from({ length: count }, (_, at) => at + 1).map((line) => ({
      ...{ key: `.line.${line}`, line },
      questions: repeated.filter((each) => isAskedNow(answers, each, line)),
    })),
    ...form.fields
      .filter((each) => isAskedNow(answers, each) && each.key !== text && each.key !== day)
      .map((question) => ({ key: question.key, questions: [question] })),
    { key: nextStep, questions: [] },
  ];
}

export const hasAnswer = (
  { questions, line }: Step,
  answers: readonly SituationAnswer[],
): boolean =>
  questions.some(
    ({ key }) =>
      answerText(answers, key, line).trim() !== "" || peopleOf(answers, key, line).length > 0,
  );

/** The answers of a step with what is proposed where there is none. */
export const withProposals = (
  { questions, line }: Step,
  answers: readonly SituationAnswer[],
  proposed: readonly SituationAnswer[],
): SituationAnswer[] => [
  ...answers,
  ...proposed.filter(
    (each) =>
      each.line === line &&
      questions.some(({ key }) => key === each.field) &&
      !answers.some(({ field, line: at }) => field === each.field && at === each.line),
  ),
];
