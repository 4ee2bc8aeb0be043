import type { ThemeEvidence } from "./types";

/** The preview page `respond/src/results/preview.ts` also reads this key. */
const keptUnder = (boardId: string) => `tenward.decisions.${boardId}`;

/** Holds what is about to be published. */
export type ThemeChoice = {
  /** Absent: every theme that has a verdict. */
  themeIds?: string[];
  /** Without this, the evidence stored with the publication counts. */
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
