import { useEffect } from "react";
import { useLocation } from "react-router";

/** Scrolls to the place or the row (`#task-…`) that the address names, once it is there, and opens it where it is folded. */
export function useShownPlace(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!hash) return;
    const [, name = "", id = ""] = /^#([a-z]+-)?(.+)$/.exec(hash) ?? [];
    const place =
      document.getElementById(name + id) ??
      document.querySelector(`main [data-row="${CSS.escape(id)}"]`);
    const fold = place?.closest("details");
    if (fold) fold.open = true;
    place?.scrollIntoView();
  }, [hash]);
}
