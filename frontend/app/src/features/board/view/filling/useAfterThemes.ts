import { startTransition, useEffect, useState } from "react";
import { inTurn } from "../../../../shared/ui";

/** Quotes that are taken down in one turn. */
const turn = 60;

type Drawn = { ids: readonly string[]; arrangement: number };

/**
 * What to draw of a list that stands beside the themes of a large board. Where everything stands elsewhere, the themes are drawn
 * with the press and this list after them: what is no longer in it goes first, in turns, and what is new comes then.
 *
 * @param arrangement changes when everything stands elsewhere
 * @returns what is drawn; `late` while it is not what the list holds
 */
export function useAfterThemes(ids: readonly string[], arrangement: number, isLarge: boolean) {
  const [now, setNow] = useState<Drawn>({ ids, arrangement });
  const late = isLarge && now.arrangement !== arrangement;
  if (!late && (now.ids !== ids || now.arrangement !== arrangement)) setNow({ ids, arrangement });
  useEffect(() => {
    if (!late) return undefined;
    return inTurn(() => startTransition(() => setNow(nextTurn(now, { ids, arrangement }))));
  }, [now, ids, arrangement, late]);
  return { drawn: late ? now.ids : ids, late };
}

function nextTurn(now: Drawn, then: Drawn): Drawn {
  const stays = new Set(then.ids);
  const going = now.ids.filter((id) => !stays.has(id));
  if (going.length === 0) return then;
  const next = new Set(going.slice(0, turn));
  return { ...now, ids: now.ids.filter((id) => !next.has(id)) };
}
