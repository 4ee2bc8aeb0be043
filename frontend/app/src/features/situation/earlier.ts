import type { Situation } from "./types";

/** Tells whether a situation has ended; how is what its outcome says. */
export const hasEnded = ({ state }: Pick<Situation, "state">): boolean =>
  state === "done" || state === "decided";

const at = ({ day, createdAt }: Pick<Situation, "day" | "createdAt">) => day + createdAt;

/** Lists earlier ones of the same template, the latest first. */
export const formerOf = (
  of: Pick<Situation, "day" | "createdAt" | "template">,
  all: readonly Situation[],
): Situation[] => all.filter((each) => at(each) < at(of) && each.template === of.template);

/** Lists those of them that ended. */
export const before = (of: Situation, all: readonly Situation[]): Situation[] =>
  formerOf(of, all).filter(hasEnded);
