import type { ThemeChoice } from "./storedChoice";
import type { BoardPublication, DecidedBoard, DecidedTheme, ThemeEvidence } from "./types";

const hasVerdict = (theme: DecidedBoard["themes"][number]): theme is DecidedTheme =>
  theme.verdict !== undefined;

/** Tells whether respondents can read the theme: one of them said it, or they read it already. */
const isSaid = ({ voices, published }: DecidedTheme): boolean => voices > 0 || published;

/** Respondents read with its reason why something is not done, or nothing of it. */
const isExplained = ({ verdict, reason }: DecidedTheme): boolean =>
  verdict === "realistic" || reason.trim() !== "";

/** Themes that can be told, in the order of the board. */
export const decidedOf = ({ themes }: DecidedBoard): DecidedTheme[] =>
  themes.filter(hasVerdict).filter(isSaid).filter(isExplained);

/** Tells whether a publication would have something in it. */
export const canPublish = (decided: readonly DecidedTheme[]): boolean =>
  decided.some(({ voices }) => voices > 0);

/**
 * Lists published themes that have no verdict, or not the reason it needs, and counts those that
 * are gone from the board.
 */
export function leavingOf({ themes }: DecidedBoard, { published, pendingIds }: BoardPublication) {
  if (!published) return { untellable: [], gone: 0 };
  const left = new Set(themes.map(({ id }) => id));
  return {
    untellable: themes.filter(
      (theme) => theme.published && !(hasVerdict(theme) && isExplained(theme)),
    ),
    gone: pendingIds.filter((id) => !left.has(id)).length,
  };
}

/**
 * Says what cannot be published: themes that no respondent said, that lack the reason of their
 * verdict, or the verdict.
 */
export function untoldOf({ themes }: DecidedBoard) {
  const decided = themes.filter(hasVerdict);
  return {
    unsaid: decided.filter((theme) => !isSaid(theme)).length,
    unexplained: decided.filter((theme) => isSaid(theme) && !isExplained(theme)),
    open: themes.length - decided.length,
  };
}

export const isChosen = ({ themeIds }: ThemeChoice, id: string): boolean =>
  themeIds?.includes(id) ?? true;

/**
 * Adds a theme to the choice or removes it; a choice of all includes themes that are decided later.
 */
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

/** Removes themes that no longer have a verdict. */
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

/** Changes the words about what came of one decision; blank ones are removed. */
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

/** Counts comments that are in no theme, of one survey or of all. */
export function unthemedOf({ comments, statements }: DecidedBoard, surveyId?: string): number {
  const placed = new Set(statements.map(({ commentId, themeId }) => themeId && commentId));
  return comments.filter(
    (comment) => !placed.has(comment.id) && (surveyId ?? comment.surveyId) === comment.surveyId,
  ).length;
}

/** Maps surveys to the themes of their comments, and these to the comments. */
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

/** Returns what came of one decision, as it would be published. */
export const evidenceFor = (
  choice: ThemeChoice,
  { evidence }: BoardPublication,
  id: string,
): string => textOf(choice.evidence ?? evidence, id);

/** Says what publishing would change in what respondents read of a theme. */
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
