import { useEffect } from "react";
import { letterOf } from "../shortcuts";

type Undoing = { undo: () => boolean; redo: () => boolean };

/** Ctrl+Z and Ctrl+Y, or as the Mac has them, work wherever no text is being typed. */
export function useUndoKeys(history: Undoing): void {
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
}

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey"> & {
  code?: string;
};

/** Returns the step that a key press stands for on every page. */
export function stepOf(event: Press): "undo" | "redo" | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = letterOf(event);
  if (key === "y") return "redo";
  return key === "z" ? (event.shiftKey ? "redo" : "undo") : undefined;
}

/** Text fields take back what was typed into them on their own, and a dialog is about something else. */
const isBusy = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.matches("textarea, [contenteditable], input:not([type=radio], [type=checkbox])") ||
    target.closest("[role=dialog], [role=alertdialog]") !== null);
