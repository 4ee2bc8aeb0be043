import type { components } from "../../../shared/api/schema";

type Schemas = components["schemas"];

type WithoutVersion<Change> = Change extends unknown ? Omit<Change, "after"> : never;

/** What the lead wants to change, one shape per kind, without the version that it is made from. */
export type BoardChange =
  | WithoutVersion<Exclude<Schemas["ThemeChange"], { kind: "verdict" }>>
  | VerdictWish;

export type VerdictWish = Omit<Schemas["ThemeVerdict"], "after"> & { reason: string };

/** Going back and forth is asked of the server, which knows what every tab did. */
export type BoardStep = BoardChange | { kind: "undo" } | { kind: "redo" };

export const isWish = (step: BoardStep): step is BoardChange =>
  step.kind !== "undo" && step.kind !== "redo";

/** The theme without which a change makes no sense. */
export const themeOf = (step: BoardStep): string | undefined =>
  "themeId" in step && step.kind !== "add-theme" ? step.themeId : undefined;
