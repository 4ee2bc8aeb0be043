import type { Situation } from "./types";

/** Tells whether a situation has ended; how is what its outcome says. */
export const hasEnded = ({ state }: Pick<Situation, "state">): boolean =>
  state === "done" || state === "decided";

const at = ({ day, createdAt }: Situation) => day + createdAt;

/** Lists earlier situations of the same template that ended. */
export const before = (of: Situation, all: readonly Situation[]): Situation[] =>
  all.filter((each) => at(each) < at(of) && hasEnded(each) && each.template === of.template);
