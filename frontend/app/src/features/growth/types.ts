import type { Schemas } from "../../shared/api";
import { today } from "../../shared/days";

export type Goal = Schemas["Goal"];
export type GoalTask = Schemas["Task"];
export type LogEntry = Schemas["Entry"];
export type EntryKind = Schemas["EntryKind"];
export type GoalTemplate = Schemas["GoalTemplate"];
export type ThreadKind = Schemas["ThreadKind"];

/** Its day to look back has come. */
export const isReviewDue = ({ lookBackOn }: Goal): boolean =>
  lookBackOn !== undefined && lookBackOn <= today();

/** Reached or dropped. */
export const isOver = ({ state }: Goal): boolean => state === "reached" || state === "dropped";

/** Goals that are active at a time. */
export const mostActive = 3;
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
