import { useState } from "react";
import { handedOutLinks, keepHandedOut } from "../../../shared/saving/handedOut";

/** The id of a link's invitation, which is nobody's: it opens nothing, and stands beside no name. */
const idOf = (link: string): string => /[#&]i=([^&]+)/.exec(link)?.[1] ?? link;

/**
 * The lead's own note of the links that were handed out, in this browser only. It knows links, never names: nothing says who has
 * which.
 */
export function useHandedOut(surveyId: string) {
  const [ids, setIds] = useState(() => handedOutLinks(surveyId));
  const tick = (links: readonly string[], on: boolean) => {
    // Another tab may have ticked some meanwhile.
    const next = handedOutLinks(surveyId);
    for (const link of links) {
      if (on) next.add(idOf(link));
      else next.delete(idOf(link));
    }
    keepHandedOut(surveyId, next);
    setIds(next);
  };
  return { has: (link: string) => ids.has(idOf(link)), some: ids.size > 0, tick };
}

export type HandedOut = ReturnType<typeof useHandedOut>;
