import { useLayoutEffect, useMemo, useRef } from "react";
import { type Bundle, bundled } from "./bundles";

/**
 * A list in bundles; those that stand and are the same stay the same objects.
 *
 * @param same whether an item is drawn as before; the same function at every drawing
 */
export function useBundles<T extends { id: string }>(
  items: readonly T[],
  same: (one: T, other: T) => boolean,
): readonly Bundle<T>[] {
  const stood = useRef<readonly Bundle<T>[]>([]);
  const bundles = useMemo(() => bundled(items, stood.current, same), [items, same]);
  // Of what was begun and given up for something more urgent, nothing ever stood.
  useLayoutEffect(() => {
    stood.current = bundles;
  }, [bundles]);
  return bundles;
}
