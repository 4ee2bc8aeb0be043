import { useEffect, useRef, useState } from "react";
import { type To, useLocation } from "react-router";
import { afterFrame } from "../../../shared/ui";
import { useBoard } from "./editor/boardEditor";

const prefix = "#theme-";

/** Returns the address of an open theme, and keeps the rest of the address. */
export function useAddressOf(): (themeId: string) => To {
  const { search } = useLocation();
  return (themeId) => ({ search, hash: prefix + themeId });
}

/**
 * The one theme that is open: that of the address, otherwise the first one as the page was opened, which stays when it is
 * decided.
 */
export function useOpenTheme(listed: readonly string[]): { id: string | undefined; gone: boolean } {
  const { hash } = useLocation();
  const themes = useBoard(({ sheet }) => sheet.themes);
  const [first] = useState(listed[0]);
  const wanted = hash.startsWith(prefix) ? hash.slice(prefix.length) : undefined;
  const id = [wanted, first].find((each) => each && themes.has(each)) ?? listed[0];
  return { id, gone: wanted !== undefined && id !== wanted };
}

/** Focuses the heading once another theme is open; the page moves only where it is out of sight. */
export function useThemeFocus(id: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(id);
  useEffect(() => {
    const element = heading.current;
    if (before.current !== id && element) {
      element.focus({ preventScroll: true });
      // The browser has to draw the theme first.
      afterFrame(() => {
        const { top, bottom } = element.getBoundingClientRect();
        const inSight = top >= 0 && bottom <= innerHeight;
        if (element === document.activeElement && !inSight) element.scrollIntoView();
      });
    }
    before.current = id;
  }, [id]);
  return heading;
}
