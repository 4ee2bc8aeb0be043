import type { Schemas } from "../../shared/api";

export type Goal = Schemas["Goal"];
export type GoalTask = Schemas["Task"];
export type LogEntry = Schemas["Entry"];
export type EntryKind = Schemas["EntryKind"];
export type GoalTemplate = Schemas["GoalTemplate"];
export type ThreadKind = Schemas["ThreadKind"];
export type ThreadView = Schemas["ThreadView"];

/** Reached or dropped. */
export const isOver = ({ state }: Goal): boolean => state === "reached" || state === "dropped";

/** What the contract takes. */
export const growthLimits = { title: 120, sign: 500, task: 300, entry: 2000, active: 3 };
/** Minutes of a step. */
export const stepMinutes = { least: 5, most: 90, usual: 30 };

/** Kinds that are written by hand, the usual ones first. */
export const entryKinds = [
  "did",
  "learned",
  "heard",
  "went-wrong",
  "thanked",
  "asked-for-change",
  "reflection",
] as const satisfies EntryKind[];
