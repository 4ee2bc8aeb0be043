import { useEffect, useRef } from "react";

/** What had the focus went with what was pressed: it goes on at the top, not outside of the page. */
export function focusHeadingIfLost(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}

/**
 * Where a page shows something else after a press, and what was pressed is gone.
 *
 * @param shown another value for each thing that it shows
 */
export function useHeadingFocus(shown: string | boolean): void {
  const was = useRef(shown);
  useEffect(() => {
    if (was.current !== shown) focusHeadingIfLost();
    was.current = shown;
  }, [shown]);
}
