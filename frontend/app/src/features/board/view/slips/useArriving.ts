import { startTransition, useEffect, useState } from "react";
import { inTurn } from "../../../../shared/ui";

/** So many quotes, or lines of what is decided, are drawn within a frame beside all else. */
export const atOnce = 24;

/** So many of them where nobody sees the beginning of the list change, as when a theme is removed. */
const below = 8;

type Keyed = { id: string };

/**
 * A list of which what is there stays, and of what is new only the beginning is drawn at once; the rest follows while nobody
 * waits for it.
 *
 * @returns what is to be drawn, and how many are still to come
 */
export function useArriving<T extends Keyed>(all: readonly T[]) {
  const [known, setKnown] = useState<readonly T[]>(all);
  const [late, setLate] = useState(() => lateOf(all, new Set()));
  if (known !== all) {
    const here = new Set(known.map(({ id }) => id).filter((id) => !late.has(id)));
    setKnown(all);
    setLate(lateOf(all, here));
  }
  useEffect(() => {
    if (late.size === 0) return undefined;
    return inTurn(() => startTransition(() => setLate((now) => new Set([...now].slice(atOnce)))));
  }, [late]);
  const arrived = late.size === 0 ? all : all.filter(({ id }) => !late.has(id));
  return { arrived, coming: all.length - arrived.length };
}

function lateOf(all: readonly Keyed[], here: ReadonlySet<string>): ReadonlySet<string> {
  const added = (part: readonly Keyed[]) => part.map(({ id }) => id).filter((id) => !here.has(id));
  const first = added(all.slice(0, atOnce)).length;
  return new Set(added(all.slice(atOnce)).slice(Math.min(below, atOnce - first)));
}
