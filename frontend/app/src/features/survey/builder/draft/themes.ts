import type { Schemas } from "../../../../shared/api";
import { quotingOf } from "../../../../shared/quoting";
import type { Question } from "../../types";
import { questionLimits } from "../form/questions";

type Board = Pick<Schemas["Board"], "themes" | "clauses" | "comments" | "statements">;
export type AskableTheme = Pick<Schemas["Theme"], "id" | "name" | "verdict"> & {
  /** Its name is what a comment says, which no question may repeat. */
  quoted: boolean;
};

/** Characters that a question holds at most. */
export const longestQuestion = 300;

const before = ["realistic", "needs-clarifying", undefined];

/** The themes that others can be asked about, those that the lead calls realistic first, otherwise in the board's order. */
export function askableThemes(board: Board): AskableTheme[] {
  const { themes, clauses } = board;
  const clauseTexts = new Set(clauses.map(({ text }) => text));
  // A language model may have taken its name from a comment.
  const quoting = themes.some(({ nameFrom }) => nameFrom === "model")
    ? quotingOf(board)
    : undefined;
  const isQuoted = ({ name, nameFrom }: Schemas["Theme"]) =>
    nameFrom === "quote"
      ? !clauseTexts.has(name)
      : nameFrom === "model" && quoting?.quotedIn(name) !== undefined;
  return themes
    .filter(({ verdict }) => verdict !== "not-now")
    .sort((a, b) => before.indexOf(a.verdict) - before.indexOf(b.verdict))
    .map((theme) => ({
      ...{ id: theme.id, name: theme.name, quoted: isQuoted(theme) },
      ...(theme.verdict && { verdict: theme.verdict }),
    }));
}

/** Makes as many questions as a form holds. */
export const themeQuestions = (board: Board): Question[] =>
  askableThemes(board)
    .filter(({ quoted }) => !quoted)
    .slice(0, questionLimits.points)
    .map(({ id, name }) => themeQuestion(id, name));

/**
 * A 10 is enough in whatever words, so a low rating is a wish for more and a later survey asks the same
 * ([0104](../../../../../../../docs/adr/0104-a-low-rating-is-a-wish-for-more.md)).
 */
export const themeQuestion = (id: string, own: string): Question => ({
  ...{
    id: `theme.${id}`,
    kind: "item",
    text: { own: [...own].slice(0, longestQuestion).join("") },
  },
  anchors: {
    "3": {
      en: "Much more of this from me would help you.",
      de: "Viel mehr davon würde dir helfen.",
    },
    "6": { en: "A bit more would help you.", de: "Etwas mehr davon würde dir helfen." },
    "10": { en: "You don’t need more of this.", de: "Mehr davon brauchst du nicht." },
  },
  advice: true,
});

export const isTheme = ({ id }: Pick<Question, "id">): boolean => id.startsWith("theme.");

/** Tells whether a form asks about themes alone. */
export const asksThemes = (questions: readonly Pick<Question, "id">[]): boolean =>
  questions.length > 0 && questions.every(isTheme);
