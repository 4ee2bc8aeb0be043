import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";
import { withFolded } from "../editor/actions";
import type { BoardEditor } from "../editor/boardEditor";
import { drawPreview } from "./preview";

let ready: { slip: Element; forget: () => void } | undefined;

/** Makes known the one that is about to be dragged: thousands of quotes can be, and hardly any ever is. */
export function onBeforeDrag(editor: BoardEditor, target: EventTarget): void {
  const slip = target instanceof Element ? target.closest<HTMLElement>("[data-slip]") : null;
  const id = slip?.dataset.slip;
  if (!slip || !id || ready?.slip === slip) return;
  ready?.forget();
  const ids = () => withFolded(editor, editor.selection.with(id));
  const forget = draggable({
    element: slip,
    getInitialData: () => ({ statementIds: ids() }),
    onGenerateDragPreview: ({ nativeSetDragImage }) =>
      setCustomNativeDragPreview({
        nativeSetDragImage,
        render: ({ container }) =>
          drawPreview(container, editor.store.view().material.textOf(id), ids().length),
      }),
  });
  ready = { slip, forget };
}
