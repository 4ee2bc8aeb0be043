import { type RefObject, useEffect, useRef } from "react";
import { focusHeadingIfLost } from "./useHeadingFocus";

/**
 * Gives the focus back to the button that opened a form, once the form is gone and took the focus with it; to
 * the heading of the page where that button is gone too.
 *
 * @returns for that button, which may be drawn anew
 */
export function useFocusBack(open: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open && document.activeElement === document.body) {
      opener.current?.focus();
      focusHeadingIfLost();
    }
    was.current = open;
  }, [open]);
  return opener;
}
