import type { BoardStep } from "./changes";
import type { Contested } from "./outcomes";
import type { PendingChange } from "./PendingChanges";
import type { Sheet } from "./sheet";
import { sameVerdict, type VerdictValues, verdictValuesIn, verdictValuesOf } from "./verdictValues";

/** What a verdict given now is seen to replace; nothing for other steps. */
export function saidBefore({ themes }: Sheet, step: BoardStep): { was?: VerdictValues } {
  const theme = step.kind === "verdict" ? themes.get(step.themeId) : undefined;
  return theme ? { was: verdictValuesOf(theme) } : {};
}

/** Against what the server has: a verdict that was not seen when this one was given is not written over. */
export function contestedBy(
  { step, was }: PendingChange,
  { themes }: Sheet,
): Contested | undefined {
  if (step.kind !== "verdict" || typeof was !== "object") return undefined;
  const theme = themes.get(step.themeId);
  if (!theme) return undefined;
  const now = verdictValuesOf(theme);
  if (sameVerdict(now, was) || sameVerdict(now, verdictValuesIn(step))) return undefined;
  return { step, was, name: theme.name };
}

/** Of those that wait, the verdict that began where another one left off. */
export const goneOnFrom = (
  { step: left }: PendingChange,
  lines: readonly PendingChange[],
): PendingChange | undefined =>
  lines.find(
    ({ step, was }) =>
      left.kind === "verdict" &&
      step.kind === "verdict" &&
      step.themeId === left.themeId &&
      typeof was === "object" &&
      sameVerdict(was, verdictValuesIn(left)),
  );

/** Whether a verdict is not taken back by the ways back and forth that follow it. */
export const stillStands = ([, ...after]: readonly PendingChange[]): boolean =>
  after.reduce((steps, { step }) => steps + (step.kind === "undo" ? -1 : 1), 0) >= 0;
