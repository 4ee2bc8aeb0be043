import { useEffect, useState, useSyncExternalStore } from "react";
import type { Draft } from "./Draft";
import { History, type HistoryView } from "./History";

/** What was changed on this page; Ctrl+Z and Ctrl+Y work wherever no text is being typed. */
export function useHistory(draft: Draft): [HistoryView, History] {
  const [history] = useState(() => new History(draft));
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (!step || isBusy(event.target)) return;
      event.preventDefault();
      history[step]();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [history]);
  return [useSyncExternalStore(history.subscribe, history.view), history];
}

function stepOf(event: KeyboardEvent): "undo" | "redo" | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === "y") return "redo";
  return key === "z" ? (event.shiftKey ? "redo" : "undo") : undefined;
}

/** Text fields take back what was typed into them on their own, and a dialog is about something else. */
const isBusy = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.matches("textarea, [contenteditable], input:not([type=radio], [type=checkbox])") ||
    target.closest("[role=dialog], [role=alertdialog]") !== null);
