import { useSyncExternalStore } from "react";

const paper = () => (typeof matchMedia === "function" ? matchMedia("print") : undefined);

const subscribe = (onChange: () => void) => {
  const query = paper();
  query?.addEventListener("change", onChange);
  return () => query?.removeEventListener("change", onChange);
};

/** True while the page is put on paper. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(subscribe, () => paper()?.matches ?? false);
