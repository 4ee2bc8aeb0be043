import { useSyncExternalStore } from "react";
import type { Theme } from "../types";

/** Themes that can stand open below each other and still be overlooked. */
const most = 8;

export const isLong = (themes: number): boolean => themes > most;

/** Whether themes without a verdict show their first quote only, until they are opened. */
export const folds = (themes: Iterable<Theme>): boolean =>
  isLong([...themes].filter(({ verdict }) => !verdict).length);

let printing = false;

const paper = () => globalThis.matchMedia?.("print");

/** Paper has all of it. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(subscribe, () => printing || (paper()?.matches ?? false));

function subscribe(changed: () => void): () => void {
  const turn = ({ type }: Event) => {
    printing = type === "beforeprint";
    changed();
  };
  const media = paper();
  addEventListener("beforeprint", turn);
  addEventListener("afterprint", turn);
  media?.addEventListener("change", changed);
  return () => {
    removeEventListener("beforeprint", turn);
    removeEventListener("afterprint", turn);
    media?.removeEventListener("change", changed);
  };
}
