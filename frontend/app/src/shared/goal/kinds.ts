import { msg } from "../i18n";

/** Kinds of work, of tasks and of blocks. */
export const workKinds = ["coding", "meeting", "thinking"] as const;

export const workKindLabels = {
  coding: msg("Coding"),
  meeting: msg("Meetings"),
  thinking: msg("Thinking time"),
};
