import { useSyncExternalStore } from "react";

/** One column is left at this width, as in board.module.css. */
const query = "(max-width: 64rem)";

/**
 * Tells whether single quotes are below the themes and not beside them; they are so in the document
 * too, for screen readers.
 */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => globalThis.matchMedia?.(query).matches ?? false);
}

function subscribe(listener: () => void): () => void {
  const media = globalThis.matchMedia?.(query);
  media?.addEventListener("change", listener);
  return () => media?.removeEventListener("change", listener);
}
