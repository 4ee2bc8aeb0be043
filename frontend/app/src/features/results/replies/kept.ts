/** Also read by the page that shows the preview, `frontend/respond/src/results/preview.ts`. */
const keptUnder = (boardId: string) => `tenward.decisions.${boardId}`;

/** The themes that are about to be told; without a list, every one that has a verdict. */
export type Choice = { themeIds?: string[] };

/** Survives a reload, and the preview in another tab follows it. */
export const keep = (boardId: string, choice: Choice): void =>
  localStorage.setItem(keptUnder(boardId), JSON.stringify(choice));

export const forget = (boardId: string): void => localStorage.removeItem(keptUnder(boardId));

export function kept(boardId: string): Choice | undefined {
  const text = localStorage.getItem(keptUnder(boardId));
  return text ? JSON.parse(text) : undefined;
}
