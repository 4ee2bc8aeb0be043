import { useState } from "react";
import { keepTyped, typedAt, typedUnder } from "../../../shared/saving/typed";

const kept = "handed-out.";

/** The id of a link's invitation, which is nobody's: it opens nothing, and stands beside no name. */
const idOf = (link: string): string => /[#&]i=([^&]+)/.exec(link)?.[1] ?? link;

const read = (surveyId: string): Set<string> =>
  new Set(
    typedAt(kept + surveyId)
      .split(" ")
      .filter(Boolean),
  );

/**
 * The lead's own note of the links that were handed out, in this browser only. It knows links, never names: nothing says who has
 * which.
 */
export function useHandedOut(surveyId: string) {
  const [ids, setIds] = useState(() => read(surveyId));
  const tick = (links: readonly string[], on: boolean) => {
    // Another tab may have ticked some meanwhile.
    const next = read(surveyId);
    for (const link of links) {
      if (on) next.add(idOf(link));
      else next.delete(idOf(link));
    }
    // Sorted: in which order they were handed out is nobody's business.
    keepTyped(kept + surveyId, [...next].sort().join(" "));
    setIds(next);
  };
  return { has: (link: string) => ids.has(idOf(link)), some: ids.size > 0, tick };
}

export type HandedOut = ReturnType<typeof useHandedOut>;

/** The note goes with the links: at the close. */
export function forgetHandedOut(isOver: (surveyId: string) => boolean): void {
  for (const [surveyId] of typedUnder(kept)) if (isOver(surveyId)) keepTyped(kept + surveyId, "");
}
