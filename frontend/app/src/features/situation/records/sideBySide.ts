import { exact } from "../answers";
import type { Situation, SituationForm, SituationQuestion } from "../types";
import { answersTo } from "./counted";

/** A question with its answers in each record, in words where they name people. */
export type Side = { question: SituationQuestion; answers: string[][]; differs: boolean };

/** The questions that a record has an answer to, each beside the other records. */
export function sideBySide(form: SituationForm, records: readonly Situation[]): Side[] {
  return [...form.fields, ...(form.lines ?? [])].flatMap((question) => {
    const answers = records.map((record) => answersIn(question, record));
    if (answers.every((texts) => texts.length === 0)) return [];
    const [first, ...others] = answers.map((texts) => JSON.stringify(texts));
    return [{ question, answers, differs: others.some((each) => each !== first) }];
  });
}

/** Amounts of several lines are one sum. */
function answersIn({ key, kind }: SituationQuestion, record: Situation): string[] {
  const answers = answersTo(record, key);
  const texts = answers.flatMap(({ text, person }) => text ?? person?.name ?? []);
  const isSum = kind === "amount" || kind === "minutes";
  if (!isSum || texts.length < 2) return texts;
  return [`${exact(texts.reduce((sum, text) => sum + Number(text), 0))}`];
}
