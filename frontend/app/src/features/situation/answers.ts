import type { Schemas } from "../../shared/api";
import type { Answer, Form, Question } from "./types";

type Condition = Schemas["SituationCondition"];

/** What was answered to a question; empty where nothing was. */
export const textOf = (answers: readonly Answer[], field: string, line?: number): string =>
  answers.find((each) => each.field === field && each.line === line)?.text ?? "";

export const peopleOf = (answers: readonly Answer[], field: string, line?: number) =>
  answers.flatMap((each) =>
    each.field === field && each.line === line && each.person ? [each.person] : [],
  );

/** The answers with others to one question. */
export function answered(
  answers: readonly Answer[],
  field: string,
  line: number | undefined,
  now: readonly Pick<Answer, "text" | "person">[],
): Answer[] {
  const rest = answers.filter((each) => !(each.field === field && each.line === line));
  return [...rest, ...now.map((each) => ({ field, ...(line && { line }), ...each }))];
}

export const holds = (answers: readonly Answer[], { field, is }: Condition): boolean =>
  textOf(answers, field) === is;

/** Whether a question is asked, as far as it depends on another answer. */
export const isAsked = (answers: readonly Answer[], { only }: Pick<Question, "only">): boolean =>
  !only || holds(answers, only);

/** As many lines as have an answer, or as the form begins with. */
export const linesOf = ({ firstLines = 1 }: Form, answers: readonly Answer[]): number =>
  Math.max(firstLines, ...answers.map(({ line = 0 }) => line));

/** The answers without those of a line; the later ones move up. */
export const withoutLine = (answers: readonly Answer[], gone: number): Answer[] =>
  answers
    .filter(({ line }) => line !== gone)
    .map((each) => (each.line && each.line > gone ? { ...each, line: each.line - 1 } : each));

/** The choice that the other answers suggest. */
export const suggested = ({ choices = [] }: Question, answers: readonly Answer[]) =>
  choices.find(
    ({ suggested: all = [] }) => all.length > 0 && all.every((is) => holds(answers, is)),
  );

/** What is sent: trimmed, without answers to questions that are not asked. */
export function drafts(form: Form, answers: readonly Answer[]): Schemas["SituationAnswerDraft"][] {
  const asked = new Set(
    [...form.fields.filter((each) => isAsked(answers, each)), ...(form.lines ?? [])].map(
      ({ key }) => key,
    ),
  );
  return answers.flatMap(({ field, line, text, person }) => {
    const said = text?.trim();
    if (!asked.has(field) || (!said && !person)) return [];
    return [
      {
        ...{ field, ...(line && { line }) },
        ...(person ? { personId: person.id } : { text: said ?? "" }),
      },
    ];
  });
}

/** The question that has to be answered first. */
export const missing = (form: Form, answers: readonly Answer[]): Question | undefined =>
  form.fields.find(
    (each) =>
      each.required &&
      isAsked(answers, each) &&
      !textOf(answers, each.key).trim() &&
      peopleOf(answers, each.key).length === 0,
  );
