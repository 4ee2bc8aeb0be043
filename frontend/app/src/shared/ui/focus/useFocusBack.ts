import { type RefObject, useEffect, useRef } from "react";

/**
 * Gives the focus back to the button that opened a form, once the form is gone and took the focus with it.
 *
 * @returns for that button, which may be drawn anew
 */
export function useFocusBack(open: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open && document.activeElement === document.body) opener.current?.focus();
    was.current = open;
  }, [open]);
  return opener;
}
