import type { Rebased } from "../../../../shared/saving";
import type { Survey, SurveyChange } from "../../types";
import { type Merged, mergeQuestions } from "../form/mergeQuestions";
import { costOf, questionLimits } from "../form/questions";

export type DraftField = keyof SurveyChange;

/** A field that was changed here and elsewhere, each in its own way. */
export type DraftClash = {
  field: DraftField;
  mine: unknown;
  theirs: unknown;
  /** What the field becomes when one side is kept; of a form, with all else that the other side did. */
  settled?: { mine: SurveyChange; theirs: SurveyChange };
  /** Of a form, the questions that both sides changed; none where both together would be too long. */
  questions?: Merged["clashes"];
};

/** What is left to save once a draft was changed elsewhere, and what only the reader can decide. */
export function rebase(
  base: Survey,
  theirs: Survey,
  pending: SurveyChange,
): Rebased<SurveyChange, DraftClash> {
  const clashes: DraftClash[] = [];
  const merged: SurveyChange = {};
  for (const field of Object.keys(pending) as DraftField[]) {
    if (same(theirs[field], base[field]) || same(theirs[field], pending[field])) continue;
    const clash = { field, mine: pending[field], theirs: theirs[field] };
    const form = field === "questions" ? mergeForms(base, theirs, pending) : undefined;
    if (form?.free) merged.questions = form.mine;
    else if (form) {
      const settled = { mine: { questions: form.mine }, theirs: { questions: form.theirs } };
      clashes.push({ ...clash, settled, questions: form.clashes });
    } else clashes.push(clash);
  }
  return { change: { ...pending, ...merged }, clashes };
}

function mergeForms(base: Survey, theirs: Survey, { questions = [] }: SurveyChange) {
  const mine = mergeQuestions(base.questions, questions, theirs.questions);
  if (!bearable(mine.questions)) {
    return { free: false, mine: questions, theirs: theirs.questions, clashes: [] };
  }
  const swapped = mergeQuestions(base.questions, theirs.questions, questions);
  return {
    free: mine.clashes.length === 0,
    mine: mine.questions,
    theirs: swapped.questions,
    clashes: mine.clashes,
  };
}

function bearable(questions: Survey["questions"]): boolean {
  const { points, open } = costOf(questions);
  return points <= questionLimits.points && open <= questionLimits.open;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
