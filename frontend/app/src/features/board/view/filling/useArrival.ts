import { useEffect } from "react";
import { useLocation } from "react-router";
import { useEditor } from "../editor/boardEditor";

const prefix = "#theme-";

/**
 * Opens the theme that the address names, and shows it; other pages lead to a theme that may be decided by now.
 *
 * @param drawn whether every theme is on the page
 */
export function useArrival(drawn: boolean): void {
  const { hash } = useLocation();
  const { look, store } = useEditor();
  useEffect(() => {
    const id = hash.startsWith(prefix) ? hash.slice(prefix.length) : "";
    if (!drawn || !store.view().sheet.themes.has(id)) return;
    look.open(id, true);
    const frame = requestAnimationFrame(() => {
      const heading = document.getElementById(`theme-${id}`);
      heading?.scrollIntoView({ block: "start" });
      // A page that opens gives the focus to its first heading, which is far above; whoever does something keeps it.
      if (document.activeElement?.matches("body, h1")) heading?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [hash, drawn, look, store]);
}
