import type { Schemas } from "../api";

/**
 * Tells whether a person waits for a reply: the lead has given none yet, or the day of a "not now"
 * has come.
 */
export const isAsked = (
  { state, dueOn }: Pick<Schemas["Task"], "state" | "dueOn">,
  today: string,
): boolean => state === "asked" || (state === "not-now" && !!dueOn && dueOn <= today);
