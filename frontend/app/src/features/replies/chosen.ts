import type { Choice } from "./kept";
import type { Board, Decided } from "./types";

const hasVerdict = (theme: Board["themes"][number]): theme is Decided =>
  theme.verdict !== undefined;

/** Nobody who answered reads a theme that none of them said; what they read already goes with the next edition. */
const isSaid = ({ voices, published }: Decided): boolean => voices > 0 || published;

/** Themes that can be told, in the order of the board. */
export const decidedOf = ({ themes }: Board): Decided[] => themes.filter(hasVerdict).filter(isSaid);

/** How many themes cannot be told: nobody who answered said them, or they have no verdict. */
export function untoldOf({ themes }: Board): { unsaid: number; open: number } {
  const unsaid = themes.filter(hasVerdict).filter((theme) => !isSaid(theme)).length;
  return { unsaid, open: themes.filter((theme) => !hasVerdict(theme)).length };
}

export const isChosen = ({ themeIds }: Choice, id: string): boolean =>
  themeIds?.includes(id) ?? true;

/** With one more or one less; all of them stand for every one, also those that are decided later. */
export function toggled(choice: Choice, decided: readonly Decided[], id: string): Choice {
  const themeIds = decided
    .map((theme) => theme.id)
    .filter((other) => (other === id ? !isChosen(choice, id) : isChosen(choice, other)));
  return themeIds.length === decided.length ? {} : { themeIds };
}

/** Without themes that have no verdict any more. */
export const settled = ({ themeIds }: Choice, decided: readonly Decided[]): Choice =>
  themeIds ? { themeIds: themeIds.filter((id) => decided.some((theme) => theme.id === id)) } : {};

/** Themes that comments of a survey stand in, by the survey. */
export function themesOf(board: Board): Map<string, Set<string>> {
  const surveys = new Map(board.comments.map(({ id, surveyId }) => [id, surveyId]));
  const themes = new Map(board.surveys.map(({ id }) => [id, new Set<string>()]));
  for (const { commentId, themeId } of board.statements) {
    if (!commentId || !themeId) continue;
    themes.get(surveys.get(commentId) ?? "")?.add(themeId);
  }
  return themes;
}
