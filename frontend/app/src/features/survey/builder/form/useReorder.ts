import { useRef } from "react";
import { useDrag } from "react-aria-components/useDrag";
import { useDrop } from "react-aria-components/useDrop";

const type = "application/x-tenward-question";

/** A row that can be dragged by its grip, with mouse, finger or keyboard, and takes the place of the row it is dropped on. */
export function useReorder(id: string, onDropped: (id: string) => void) {
  const row = useRef<HTMLLIElement>(null);
  const drag = useDrag({
    hasDragButton: true,
    getItems: () => [{ [type]: id }],
    getAllowedDropOperations: () => ["move"],
  });
  const drop = useDrop({
    ref: row,
    getDropOperation: (types) => (types.has(type) ? "move" : "cancel"),
    onDrop: async ({ items }) => {
      for (const item of items) {
        if (item.kind === "text" && item.types.has(type)) onDropped(await item.getText(type));
      }
    },
  });
  return { row, ...drag, ...drop };
}
