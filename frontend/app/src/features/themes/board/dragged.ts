import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";
import { withFolded } from "./actions";
import type { Desk } from "./desk";
import { drawPreview } from "./preview";

const known = new WeakSet<Element>();

/** Makes known what is about to be dragged: thousands of quotes can be, and hardly any ever is. */
export function onBeforeDrag(desk: Desk, target: EventTarget): void {
  const slip = target instanceof Element ? target.closest<HTMLElement>("[data-slip]") : null;
  const id = slip?.dataset.slip;
  if (!slip || !id || known.has(slip)) return;
  known.add(slip);
  const ids = () => withFolded(desk, desk.selection.with(id));
  draggable({
    element: slip,
    getInitialData: () => ({ statementIds: ids() }),
    onGenerateDragPreview: ({ nativeSetDragImage }) =>
      setCustomNativeDragPreview({
        nativeSetDragImage,
        render: ({ container }) =>
          drawPreview(container, desk.store.view().material.textOf(id), ids().length),
      }),
  });
}
