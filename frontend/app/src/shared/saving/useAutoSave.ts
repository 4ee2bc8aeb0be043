import { useEffect, useState, useSyncExternalStore } from "react";
import type { AutoSave } from "./AutoSave";
import type { SavedView } from "./Changing";
import { savesItself } from "./leaving";

/** What a save may still end: what was refused would only be refused, and told, once more. */
const waits: ReadonlySet<string> = new Set(["saving", "offline"]);

/**
 * What is typed on a page: saves on its own, once more when the page is left or hidden, and when the connection comes back.
 *
 * @param open called once, when the page appears
 * @param resource as {@link savesItself}, where others wait until what was typed is saved
 */
export function useAutoSave<Value extends object, Change, Clash, Shown extends object>(
  open: () => AutoSave<Value, Change, Clash, Shown>,
  resource?: string,
): [SavedView<Shown, Clash>, AutoSave<Value, Change, Clash, Shown>] {
  const [typed] = useState(open);
  useEffect(() => {
    const saveNow = () => void typed.flush();
    const whenHidden = () => {
      if (document.visibilityState === "hidden" && waits.has(typed.view().saving.is)) saveNow();
    };
    const saved = resource ? savesItself(resource, () => typed.flush()) : undefined;
    typed.start();
    addEventListener("online", saveNow);
    addEventListener("pagehide", saveNow);
    document.addEventListener("visibilitychange", whenHidden);
    return () => {
      removeEventListener("online", saveNow);
      removeEventListener("pagehide", saveNow);
      document.removeEventListener("visibilitychange", whenHidden);
      void typed.leave().finally(saved);
    };
  }, [typed, resource]);
  return [useSyncExternalStore(typed.subscribe, typed.view), typed];
}
