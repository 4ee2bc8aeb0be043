import type { BoardStep } from "./changes";
import type { Replaced } from "./outcomes";
import type { PendingChange } from "./PendingChanges";
import type { Sheet } from "./sheet";

/** What a name given now is seen to replace; nothing for other steps. */
export function nameBefore({ themes }: Sheet, step: BoardStep): Pick<PendingChange, "was"> {
  const theme = step.kind === "rename" ? themes.get(step.themeId) : undefined;
  return theme ? { was: theme.name } : {};
}

/** @param current what the server has: suggested names change by themselves, and may be replaced */
export function replacedBy({ step, was }: PendingChange, current: Sheet): Replaced | undefined {
  if (step.kind !== "rename" || typeof was !== "string") return undefined;
  const { name: theirs = was, nameFrom } = current.themes.get(step.themeId) ?? {};
  const isTheirs = nameFrom === "hand" && theirs !== was && theirs !== step.name;
  return isTheirs ? { theirs, name: step.name } : undefined;
}
