import type { ThemeChoice } from "./storedChoice";
import type { BoardPublication, DecidedBoard, DecidedTheme, ThemeEvidence } from "./types";

const hasVerdict = (theme: DecidedBoard["themes"][number]): theme is DecidedTheme =>
  theme.verdict !== undefined;

/** Nobody who answered reads a theme that none of them said; what they read already goes with the next edition. */
const isSaid = ({ voices, published }: DecidedTheme): boolean => voices > 0 || published;

/** Themes that can be told, in the order of the board. */
export const decidedOf = ({ themes }: DecidedBoard): DecidedTheme[] =>
  themes.filter(hasVerdict).filter(isSaid);

/** Whether a publication would have something in it. */
export const canPublish = (decided: readonly DecidedTheme[]): boolean =>
  decided.some(({ voices }) => voices > 0);

/** What is read and has no verdict any more, and how many themes are read that are gone from the board. */
export function leavingOf({ themes }: DecidedBoard, { published, pendingIds }: BoardPublication) {
  if (!published) return { undecided: [], gone: 0 };
  const left = new Set(themes.map(({ id }) => id));
  return {
    undecided: themes.filter((theme) => theme.published && !hasVerdict(theme)),
    gone: pendingIds.filter((id) => !left.has(id)).length,
  };
}

/** How many themes cannot be told: nobody who answered said them, or they have no verdict. */
export function untoldOf({ themes }: DecidedBoard): { unsaid: number; open: number } {
  const unsaid = themes.filter(hasVerdict).filter((theme) => !isSaid(theme)).length;
  return { unsaid, open: themes.filter((theme) => !hasVerdict(theme)).length };
}

export const isChosen = ({ themeIds }: ThemeChoice, id: string): boolean =>
  themeIds?.includes(id) ?? true;

/** With one more or one less; all of them stand for every one, also those that are decided later. */
export function toggledTheme(
  choice: ThemeChoice,
  decided: readonly DecidedTheme[],
  id: string,
): ThemeChoice {
  const themeIds = decided
    .map((theme) => theme.id)
    .filter((other) => (other === id ? !isChosen(choice, id) : isChosen(choice, other)));
  const { themeIds: _, ...rest } = choice;
  return themeIds.length === decided.length ? rest : { ...rest, themeIds };
}

/** Without themes that have no verdict any more. */
export function settled(
  { themeIds, evidence }: ThemeChoice,
  decided: readonly DecidedTheme[],
): ThemeChoice {
  const known = new Set(decided.map(({ id }) => id));
  return {
    ...(themeIds && { themeIds: themeIds.filter((id) => known.has(id)) }),
    ...(evidence && { evidence: evidence.filter(({ themeId }) => known.has(themeId)) }),
  };
}

/** With other words for what came of one decision; blank ones are none. */
export function withEvidence(
  choice: ThemeChoice,
  before: readonly ThemeEvidence[],
  decided: readonly DecidedTheme[],
  { themeId, text }: ThemeEvidence,
): ThemeChoice {
  const others = (choice.evidence ?? before).filter((one) => one.themeId !== themeId);
  const evidence = text.trim() ? [...others, { themeId, text }] : others;
  return settled({ ...choice, evidence }, decided);
}

/** Of each survey, the themes that its comments stand in, and which comments those are. */
export function themesOf(board: DecidedBoard): Map<string, Map<string, Set<string>>> {
  const surveys = new Map(board.comments.map(({ id, surveyId }) => [id, surveyId]));
  const found = new Map(board.surveys.map(({ id }) => [id, new Map<string, Set<string>>()]));
  for (const { commentId, themeId } of board.statements) {
    if (!commentId || !themeId) continue;
    const themes = found.get(surveys.get(commentId) ?? "");
    themes?.set(themeId, (themes.get(themeId) ?? new Set()).add(commentId));
  }
  return found;
}

const textOf = (evidence: readonly ThemeEvidence[], id: string): string =>
  evidence.find(({ themeId }) => themeId === id)?.text ?? "";

/** What came of one decision, as it would be published. */
export const evidenceFor = (
  choice: ThemeChoice,
  { evidence }: BoardPublication,
  id: string,
): string => textOf(choice.evidence ?? evidence, id);

/** What publishing now would do to what respondents read of a theme. */
export type ThemeDifference = "new" | "changed" | "leaves" | undefined;

export function differenceOf(
  { id, voices, published }: DecidedTheme,
  choice: ThemeChoice,
  publication: BoardPublication,
): ThemeDifference {
  const chosen = isChosen(choice, id);
  const read = publication.published && published;
  if (!chosen) return read ? "leaves" : undefined;
  if (voices === 0) return read ? "leaves" : undefined;
  if (!read) return "new";
  const told = textOf(publication.evidence, id) === evidenceFor(choice, publication, id);
  return publication.pendingIds.includes(id) || !told ? "changed" : undefined;
}
