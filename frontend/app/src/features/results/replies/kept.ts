import type { Evidence } from "./types";

/** Also read by the page that shows the preview, `frontend/respond/src/results/preview.ts`. */
const keptUnder = (boardId: string) => `tenward.decisions.${boardId}`;

/** What is about to be told. */
export type Choice = {
  /** Absent: every theme that has a verdict. */
  themeIds?: string[];
  /** What came of the decisions; absent: what is kept with the publication. */
  evidence?: Evidence[];
};

/** Survives a reload, and the preview in another tab follows it. */
export const keep = (boardId: string, choice: Choice): void =>
  localStorage.setItem(keptUnder(boardId), JSON.stringify(choice));

export const forget = (boardId: string): void => localStorage.removeItem(keptUnder(boardId));

export function kept(boardId: string): Choice | undefined {
  const text = localStorage.getItem(keptUnder(boardId));
  return text ? JSON.parse(text) : undefined;
}
