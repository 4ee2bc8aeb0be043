import { useEffect, useRef } from "react";

/** What was pressed goes where a role becomes empty or is so no more: the focus goes on at the top, not outside of the page. */
export function useHeadingFocus(empty: boolean): void {
  const was = useRef(empty);
  useEffect(() => {
    if (was.current === empty) return;
    was.current = empty;
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [empty]);
}
