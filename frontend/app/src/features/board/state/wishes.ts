import type { Horizon, Tension, Verdict } from "../types";

/** What the lead wants to change, one shape per kind; the server's `ThemeChange` without the version it was made from. */
export type Wish =
  | { kind: "move"; statementIds: string[]; themeId?: string; before?: string }
  | { kind: "add-theme"; themeId: string; name: string; statementIds: string[] }
  | { kind: "rename"; themeId: string; name: string }
  | { kind: "merge"; themeId: string; themeIds: string[] }
  | { kind: "split"; themeId: string; newThemeId: string; statementIds?: string[] }
  | { kind: "order"; themeId: string; before?: string }
  | { kind: "remove-theme"; themeId: string }
  | { kind: "coarseness"; coarseness: number }
  | VerdictWish
  | { kind: "tension"; tensionId: string; state: Tension["state"] };

export type VerdictWish = {
  kind: "verdict";
  themeId: string;
  verdict?: Verdict;
  reason: string;
  horizon?: Horizon;
};

/** Going back and forth is asked of the server, which knows what every tab did. */
export type Step = Wish | { kind: "undo" } | { kind: "redo" };

export const isWish = (step: Step): step is Wish => step.kind !== "undo" && step.kind !== "redo";

/** The theme without which a change makes no sense. */
export const themeOf = (step: Step): string | undefined =>
  "themeId" in step && step.kind !== "add-theme" ? step.themeId : undefined;
