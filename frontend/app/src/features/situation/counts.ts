import { today } from "../../shared/days";
import { answerText, peopleOf } from "./answers";
import type { Situation, SituationAnswer, SituationForm } from "./types";

export type Counted = { label: string; count: number };

const all = ({ fields, lines = [] }: SituationForm) => [...fields, ...lines];
/** Each answer to a question, whatever its line. */
const given = (answers: readonly SituationAnswer[], field: string) =>
  answers.filter((each) => each.field === field);

/** Counts how often each choice was made. The counts add up to the number of answers. */
export function countChoices(form: SituationForm, situations: readonly Situation[], field: string) {
  const { choices = [] } = all(form).find(({ key }) => key === field) ?? {};
  return choices.map(({ key, name }) => ({
    ...{ key, name },
    count: situations
      .flatMap(({ answers }) => given(answers, field))
      .filter(({ text }) => text === key).length,
  }));
}

export const sumOf = (situations: readonly Situation[], field: string): number =>
  situations
    .flatMap(({ answers }) => given(answers, field))
    .reduce((sum, { text }) => sum + (Number(text) || 0), 0);

export const filledOf = (situations: readonly Situation[], field: string): number =>
  situations.filter(({ answers }) => given(answers, field).length > 0).length;

/** Tells whether a situation has ended; how is what its outcome says. */
export const hasEnded = ({ state }: Pick<Situation, "state">): boolean =>
  state === "done" || state === "decided";

/**
 * Counts how situations ended, in one of the form's ways or another one, and those that have not.
 * The counts add up to all of them.
 */
export function countEndings(form: SituationForm, situations: readonly Situation[]) {
  const over = situations.filter(hasEnded);
  const ended = (form.outcomes ?? []).map(({ key, name }) => ({
    ...{ key, name },
    count: over.filter(({ outcome }) => outcome === key).length,
  }));
  const other = over.length - ended.reduce((sum, { count }) => sum + count, 0);
  return { ended, other, open: situations.length - over.length };
}

type Flag = {
  kind: "missing" | "past" | "apart" | "unchosen";
  label: SituationForm["name"];
  line?: number;
  choice?: SituationForm["name"];
};

/** Lists what stands out in one situation. */
export function flagsOf(
  form: SituationForm,
  answers: readonly SituationAnswer[],
  day = today(),
): Flag[] {
  const lines = [...new Set(answers.flatMap(({ line }) => line ?? []))].sort((a, b) => a - b);
  return (form.flags ?? []).flatMap(({ kind, field, other = "" }): Flag[] => {
    const question = all(form).find(({ key }) => key === field);
    if (!question) return [];
    const { label, choices = [] } = question;
    const places = form.fields.includes(question) ? [undefined] : lines;
    const at = (line: number | undefined) => ({ kind, label, ...(line && { line }) });
    if (kind === "unchosen") {
      const chosen = given(answers, field).map(({ text }) => text);
      if (chosen.length === 0) return [];
      return choices
        .filter(({ key }) => !chosen.includes(key))
        .map(({ name }) => ({ kind, label, choice: name }));
    }
    return places.flatMap((line) => {
      const text = answerText(answers, field, line);
      const is =
        kind === "missing"
          ? !text && peopleOf(answers, field, line).length === 0
          : kind === "past"
            ? text !== "" && text < day
            : text !== "" &&
              answerText(answers, other, line) !== "" &&
              Math.abs(Number(text) - Number(answerText(answers, other, line))) >= 2;
      return is ? [at(line)] : [];
    });
  });
}
