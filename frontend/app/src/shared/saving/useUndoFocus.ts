import { type RefObject, useLayoutEffect, useRef } from "react";

type Pair = Record<"undo" | "redo", RefObject<HTMLButtonElement | null>>;

/**
 * The last step taken back disables the button that was pressed, and a browser drops the focus of what is disabled: it
 * goes on to the other button, which has something to do from then on.
 */
export function useUndoFocus(canUndo: boolean, canRedo: boolean): Pair {
  const undo = useRef<HTMLButtonElement>(null);
  const redo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (!canUndo && canRedo && focused === undo.current) redo.current?.focus();
    if (!canRedo && canUndo && focused === redo.current) undo.current?.focus();
  }, [canUndo, canRedo]);
  return { undo, redo };
}
