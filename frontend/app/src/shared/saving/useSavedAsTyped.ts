import { useEffect, useState, useSyncExternalStore } from "react";
import type { View } from "./Changing";
import type { SavedAsTyped } from "./SavedAsTyped";

/**
 * What is typed on a page: saves on its own, once more when the page is left, and when the connection comes back.
 *
 * @param open called once, when the page appears
 */
export function useSavedAsTyped<Value extends object, Change, Clash, Shown extends object>(
  open: () => SavedAsTyped<Value, Change, Clash, Shown>,
): [View<Shown, Clash>, SavedAsTyped<Value, Change, Clash, Shown>] {
  const [typed] = useState(open);
  useEffect(() => {
    const saveNow = () => void typed.flush();
    typed.start();
    addEventListener("online", saveNow);
    return () => {
      removeEventListener("online", saveNow);
      void typed.leave();
    };
  }, [typed]);
  return [useSyncExternalStore(typed.subscribe, typed.view), typed];
}
