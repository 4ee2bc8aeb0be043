import type { Schemas } from "../api";

/** Whether somebody waits for a reply: the lead has given none yet, or "not now" has come to its day. */
export const isAsked = (
  { state, dueOn }: Pick<Schemas["Task"], "state" | "dueOn">,
  today: string,
): boolean => state === "asked" || (state === "not-now" && !!dueOn && dueOn <= today);
