import { limits, type Schemas } from "../api";

export type Talk = Schemas["Talk"];
export type TalkSummary = Schemas["TalkSummary"];
export type TalkStep = Schemas["TalkStep"];
export type Party = Schemas["Party"];
export type Point = Schemas["Point"];
export type PointKind = Schemas["PointKind"];
export type Contact = Schemas["Contact"];
export type ContactPage = Schemas["ContactPage"];
export type PersonPromise = Schemas["PersonPromise"];
export type RequestedTask = Schemas["RequestedTask"];
export type PersonLine = Schemas["PersonLine"];

/** Characters, as the contract takes them. */
export const talkLimits = {
  point: limits.PointDraft.text.maxLength,
  line: limits.EntryDraft.text.maxLength,
  step: limits.StepDraft.text.maxLength,
  reason: limits.TalkFinish.reason.maxLength,
  text: limits.TalkChange.purpose.maxLength,
};
