import type { DragEvent } from "react";

const type = "application/x-tenward";

/** What makes a slip one that can be dragged. */
export const dragged = (id: string) => ({
  draggable: true,
  onDragStart: ({ dataTransfer }: DragEvent) => {
    dataTransfer.setData(type, id);
    dataTransfer.effectAllowed = "move";
  },
});

/** What makes a place one that takes slips. */
export const dropPlace = (onDropped: (id: string) => void) => ({
  onDragOver: (event: DragEvent) => {
    if (event.dataTransfer.types.includes(type)) event.preventDefault();
  },
  onDrop: (event: DragEvent) => {
    event.preventDefault();
    const id = event.dataTransfer.getData(type);
    if (id) onDropped(id);
  },
});
