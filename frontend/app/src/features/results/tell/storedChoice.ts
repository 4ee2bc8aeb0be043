import type { ThemeEvidence } from "./types";

/** Also read by the page that shows the preview, `frontend/respond/src/results/preview.ts`. */
const keptUnder = (boardId: string) => `tenward.decisions.${boardId}`;

/** What is about to be told. */
export type ThemeChoice = {
  /** Absent: every theme that has a verdict. */
  themeIds?: string[];
  /** What came of the decisions; absent: what is kept with the publication. */
  evidence?: ThemeEvidence[];
};

/** Survives a reload, and the preview in another tab follows it. */
export const storeChoice = (boardId: string, choice: ThemeChoice): void =>
  localStorage.setItem(keptUnder(boardId), JSON.stringify(choice));

export const forgetChoice = (boardId: string): void => localStorage.removeItem(keptUnder(boardId));

export function storedChoice(boardId: string): ThemeChoice | undefined {
  const text = localStorage.getItem(keptUnder(boardId));
  return text ? JSON.parse(text) : undefined;
}
