import type { Results } from "../types";
import { took } from "../useAnswersHead";
import { canPublish, differenceOf, isChosen, leavingOf } from "./chosen";
import type { ThemeChoice } from "./storedChoice";
import type { PublicationDraft } from "./storedDraft";
import type { BoardPublication, DecidedBoard, DecidedTheme, SurveyPublication } from "./types";

type Given = {
  results: Results;
  said: SurveyPublication;
  draft: PublicationDraft;
  board: DecidedBoard | undefined;
  told: BoardPublication | undefined;
  decided: DecidedTheme[];
  choice: ThemeChoice;
};

/** Plans what one press publishes, of the survey and of its board, and counts the changes. */
export function planOf({ results, said, draft, board, told, decided, choice }: Given) {
  const chosen = decided.filter(({ id }) => isChosen(choice, id));
  const free = told?.toldElsewhere.length === 0;
  const publishable = free && canPublish(chosen);
  const { untellable, gone } = board && told ? leavingOf(board, told) : { untellable: [], gone: 0 };
  const changed = told && free ? decided.filter((theme) => differenceOf(theme, choice, told)) : [];
  const left = free ? untellable.length + gone : 0;
  const words =
    draft.word.trim() !== said.word.trim() ||
    draft.ratings !== said.ratings ||
    draft.comments !== said.comments;
  const empty =
    !draft.word.trim() &&
    !draft.ratings &&
    draft.comments === "none" &&
    said.adviceIds.length === 0;
  const first = !said.published && !told?.published;
  // Which comments were marked when it was published, nobody is told.
  const again = said.published && draft.comments === "marked" && !words;
  const survey = said.published ? words || again : !empty;
  const decisions = publishable && (changed.length > 0 || left > 0);
  return {
    first,
    empty,
    again: again && !decisions,
    /** Respondents read decisions, and none of them is chosen any more. */
    noneLeft: told?.published === true && decided.length > 0 && chosen.length === 0,
    publishable,
    survey,
    /** The survey announces itself; decisions do not. */
    announces: survey && !said.published && !said.takenBackAt,
    decisions,
    /** Respondents read something that only a withdrawal takes back. */
    stuck: left > 0 && !publishable,
    names: [...changed, ...(free ? untellable : [])].map(({ name }) => name),
    words: said.published ? words : !empty,
    changes: (decisions ? changed.length + left : 0) + ((said.published ? words : !empty) ? 1 : 0),
    people: took(results).m,
  };
}

export type TellPlan = ReturnType<typeof planOf>;
