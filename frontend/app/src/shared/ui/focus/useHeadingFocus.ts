import { useEffect, useRef } from "react";

/**
 * Focuses the heading if the pressed element is gone, because the focus would be outside of the
 * page.
 */
export function focusHeadingIfLost(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}

/**
 * Focuses the heading after a press that replaced the content.
 * @param shown another value for each thing that it shows
 */
export function useHeadingFocus(shown: string | boolean): void {
  const was = useRef(shown);
  useEffect(() => {
    if (was.current !== shown) focusHeadingIfLost();
    was.current = shown;
  }, [shown]);
}
