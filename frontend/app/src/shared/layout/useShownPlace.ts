import { useEffect } from "react";
import { useLocation } from "react-router";

/** Scrolls to the place that the address names, once it is there, and opens it where it is folded. */
export function useShownPlace(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!hash) return;
    const place = document.getElementById(hash.slice(1));
    if (place instanceof HTMLDetailsElement) place.open = true;
    place?.scrollIntoView();
  }, [hash]);
}
