import { type RefObject, useEffect, useRef } from "react";
import { focusHeadingIfLost } from "../../../shared/ui";
import type { ReadingState } from "./DocumentReader";

/** In these states the note has something to press. */
const pressable: ReadonlySet<ReadingState["is"]> = new Set(["reading", "cut"]);

/**
 * A button of the note goes with what the note said: the focus goes on to what can be pressed there now, or to the heading.
 *
 * @returns for the note
 */
export function useNoteFocus(is: ReadingState["is"]): RefObject<HTMLDivElement | null> {
  const note = useRef<HTMLDivElement>(null);
  const was = useRef(is);
  useEffect(() => {
    const hadButton = was.current !== is && pressable.has(was.current);
    was.current = is;
    if (!hadButton || document.activeElement !== document.body) return;
    note.current?.querySelector("button")?.focus({ preventScroll: true });
    focusHeadingIfLost();
  }, [is]);
  return note;
}
