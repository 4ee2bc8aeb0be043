import { useEffect, useRef } from "react";
import { dropArea } from "../../../../shared/ui";
import type { Target } from "../editor/actions";
import { slipsOf } from "../slips/slips";

/** Where a drag may end; `new` makes a theme of what is dropped. */
export type DropPlace = { themeId: string } | { new: true };

type Mark = { slip: HTMLElement; after: boolean } | undefined;
let marked: Mark;

/** Draws where it would go, past React: the pointer moves more often than anything has to be drawn again. */
function mark(next: Mark): void {
  if (marked) delete marked.slip.dataset.drop;
  marked = next;
  if (next) next.slip.dataset.drop = next.after ? "after" : "before";
}

type Point = { clientX: number; clientY: number };

/** The slip of the place that is nearest to the pointer, and on which side of it. */
function nearest(place: Element, { clientX, clientY }: Point): Mark {
  const slip = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-slip]");
  if (!slip || !place.contains(slip)) return undefined;
  const { top, height } = slip.getBoundingClientRect();
  return { slip, after: clientY > top + height / 2 };
}

/** @returns for an element on which statements can be dropped */
export function useDropPlace<T extends HTMLElement>(place: DropPlace) {
  const element = useRef<T>(null);
  const key = "themeId" in place ? place.themeId : "new";
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is its key
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    return dropArea(target, {
      getData: () => place,
      onDrag: ({ location }) => mark(nearest(target, location.current.input)),
      onLeft: () => mark(undefined),
    });
  }, [key]);
  return element;
}

/** What a drop of these at this point means for a place. */
export function targetAt(
  place: DropPlace,
  element: Element,
  point: Point,
  ids: readonly string[],
  newName: string,
): Target {
  if ("new" in place) return { name: newName };
  const near = nearest(element, point);
  const slips = near ? slipsOf(near.slip) : [];
  const from = near ? slips.indexOf(near.slip) + (near.after ? 1 : 0) : 0;
  const before = slips.slice(from).find(({ dataset }) => !ids.includes(dataset.slip ?? ""))
    ?.dataset.slip;
  return { themeId: place.themeId, ...(before && { before }) };
}
