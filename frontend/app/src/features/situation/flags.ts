import { today } from "../../shared/days";
import { answerText, peopleOf } from "./answers";
import type { SituationAnswer, SituationForm } from "./types";

const all = ({ fields, lines = [] }: SituationForm) => [...fields, ...lines];
/** Each answer to a question, whatever its line. */
const given = (answers: readonly SituationAnswer[], field: string) =>
  answers.filter((each) => each.field === field);

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
