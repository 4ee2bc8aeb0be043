import { useSyncExternalStore } from "react";
import type { Theme } from "../types";

/** Themes that can stand open below each other and still be overlooked. */
const most = 8;

export const isLong = (themes: number): boolean => themes > most;

/** Whether themes without a verdict show their first quote only, until they are opened. */
export const folds = (themes: Iterable<Theme>): boolean =>
  isLong([...themes].filter(({ verdict }) => !verdict).length);

let printing = false;

/** Paper has all of it. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => printing);

function subscribe(changed: () => void): () => void {
  const turn = ({ type }: Event) => {
    printing = type === "beforeprint";
    changed();
  };
  addEventListener("beforeprint", turn);
  addEventListener("afterprint", turn);
  return () => {
    removeEventListener("beforeprint", turn);
    removeEventListener("afterprint", turn);
  };
}
