import { afterFrame } from "../../shared/ui";

/** The page goes where the focus goes once the press is answered: what is there has to be drawn first. */
export function follow(element: HTMLElement, block: "center" | "start"): void {
  element.focus({ preventScroll: true });
  afterFrame(() => {
    const { top, bottom } = element.getBoundingClientRect();
    const inSight = top >= 0 && bottom <= innerHeight;
    if (element === document.activeElement && !inSight) element.scrollIntoView({ block });
  });
}
