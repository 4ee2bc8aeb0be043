import { useEffect, useState, useSyncExternalStore } from "react";
import type { View } from "./Changing";
import type { SavedAsTyped } from "./SavedAsTyped";

/**
 * What is typed on a page: saves on its own, once more when the page is left or hidden, and when the connection comes back.
 *
 * @param open called once, when the page appears
 */
export function useSavedAsTyped<Value extends object, Change, Clash, Shown extends object>(
  open: () => SavedAsTyped<Value, Change, Clash, Shown>,
): [View<Shown, Clash>, SavedAsTyped<Value, Change, Clash, Shown>] {
  const [typed] = useState(open);
  useEffect(() => {
    const saveNow = () => void typed.flush();
    const whenHidden = () => {
      if (document.visibilityState === "hidden") saveNow();
    };
    typed.start();
    addEventListener("online", saveNow);
    addEventListener("pagehide", saveNow);
    document.addEventListener("visibilitychange", whenHidden);
    return () => {
      removeEventListener("online", saveNow);
      removeEventListener("pagehide", saveNow);
      document.removeEventListener("visibilitychange", whenHidden);
      void typed.leave();
    };
  }, [typed]);
  return [useSyncExternalStore(typed.subscribe, typed.view), typed];
}
