import { UndoHistory } from "../../../../shared/saving";
import type { Survey, SurveyChange } from "../../types";
import { mergeQuestions } from "../form/mergeQuestions";
import type { Draft } from "./Draft";

/** The changes made on this page, to be taken back and done again. What others saved meanwhile stays. */
export class DraftHistory extends UndoHistory<SurveyChange> {
  constructor(
    private readonly draft: Pick<Draft, "change" | "view">,
    now: () => number = Date.now,
  ) {
    super((from, to) => draft.change(onto(draft.view().survey, from, to)), now);
  }

  /** @param key what is typed into, so that consecutive signs are one step */
  change(change: SurveyChange, key = ""): void {
    const before = pick(this.draft.view().survey, change);
    this.draft.change(change);
    this.did(before, change, key);
  }
}

/** Questions that others added stay. */
function onto({ questions }: Survey, from: SurveyChange, to: SurveyChange): SurveyChange {
  if (!from.questions || !to.questions) return to;
  const merged = mergeQuestions(from.questions, to.questions, questions);
  return { ...to, questions: merged.questions };
}

/** The same fields as they are; null takes a field away. */
function pick(survey: Survey, change: SurveyChange): SurveyChange {
  return Object.fromEntries(
    Object.keys(change).map((field) => [field, survey[field as keyof SurveyChange] ?? null]),
  );
}
