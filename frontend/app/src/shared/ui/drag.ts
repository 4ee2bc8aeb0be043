import {
  draggable,
  dropTargetForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type RefObject, useEffect, useRef } from "react";

type Area = Pick<Parameters<typeof dropTargetForElements>[0], "getData" | "onDrag"> & {
  onDropped?: (id: string) => void;
  /** Is called after a drop too. */
  onLeft?: () => void;
};

/**
 * An element on which something can be dropped; `data-over` marks it meanwhile.
 *
 * @returns ends it
 */
function dropArea(element: HTMLElement, { onDropped, onLeft, ...area }: Area): () => void {
  const left = () => {
    delete element.dataset.over;
    onLeft?.();
  };
  return dropTargetForElements({
    ...area,
    element,
    canDrop: ({ source }) => !element.contains(source.element) || !onDropped,
    onDragEnter: () => {
      element.dataset.over = "";
    },
    onDragLeave: left,
    onDrop: ({ source, location }) => {
      left();
      const { id } = source.data;
      if (location.current.dropTargets[0]?.element === element && typeof id === "string")
        onDropped?.(id);
    },
  });
}

/** Lets an element be dragged by mouse or finger; Escape cancels. Its menu and keys have to do the same. */
export function useDragged(element: RefObject<HTMLElement | null>, id: string): void {
  useEffect(
    () =>
      element.current
        ? draggable({ element: element.current, getInitialData: () => ({ id }) })
        : undefined,
    [element, id],
  );
}

/** @returns for an element that takes what `useDragged` lets be dragged, unless it is already in there */
export function useDropArea<T extends HTMLElement>(onDropped: (id: string) => void) {
  const element = useRef<T>(null);
  const take = useRef(onDropped);
  useEffect(() => {
    take.current = onDropped;
  });
  useEffect(
    () =>
      element.current
        ? dropArea(element.current, { onDropped: (id) => take.current(id) })
        : undefined,
    [],
  );
  return element;
}
