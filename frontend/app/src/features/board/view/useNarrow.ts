import { useSyncExternalStore } from "react";

/** Where one column is left, as in board.module.css. */
const query = "(max-width: 64rem)";

/** Whether single voices stand below the themes and not beside them: in the document too, for who reads it aloud. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => globalThis.matchMedia?.(query).matches ?? false);
}

function subscribe(listener: () => void): () => void {
  const media = globalThis.matchMedia?.(query);
  media?.addEventListener("change", listener);
  return () => media?.removeEventListener("change", listener);
}
