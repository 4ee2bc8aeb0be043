import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { autoScrollWindowForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { useEffect, useState } from "react";
import { t, useT } from "../../../../shared/i18n";
import { nowhere } from "../../state/sheet";
import { moveTo } from "../editor/actions";
import { useEditor } from "../editor/boardEditor";
import { nameOfTheme } from "../editor/names";
import parts from "../parts.module.css";
import { type Place, targetAt, useDropPlace } from "./useDropPlace";

type Dragged = { ids: string[]; over: Place | undefined };

/** While something is dragged: where it would go, in words, and a place for a theme that is not there yet. */
export function Dragging() {
  const editor = useEditor();
  const [dragged, setDragged] = useState<Dragged>();
  const fresh = useDropPlace<HTMLDivElement>({ new: true });
  useEffect(
    () =>
      combine(
        autoScrollWindowForElements(),
        monitorForElements({
          canMonitor: ({ source }) => Array.isArray(source.data.statementIds),
          onDragStart: ({ source }) => {
            document.body.dataset.dragging = "";
            setDragged({ ids: source.data.statementIds as string[], over: undefined });
          },
          onDropTargetChange: ({ source, location }) =>
            setDragged({
              ids: source.data.statementIds as string[],
              over: location.current.dropTargets[0]?.data as Place | undefined,
            }),
          onDrop: ({ source, location }) => {
            delete document.body.dataset.dragging;
            setDragged(undefined);
            const over = location.current.dropTargets[0];
            if (!over) return;
            const { input } = location.current;
            const ids = source.data.statementIds as string[];
            const name = t("New theme");
            moveTo(
              editor,
              ids,
              targetAt(over.data as Place, over.element, input, ids, name),
              false,
            );
          },
        }),
      ),
    [editor],
  );
  return (
    <div className={parts.dock} data-shown={dragged ? "" : undefined} aria-hidden="true">
      {dragged && (
        <p>
          <Destination of={dragged} />
        </p>
      )}
      <div ref={fresh}>{t("New theme")}</div>
    </div>
  );
}

function Destination({ of: { ids, over } }: { of: Dragged }) {
  const t = useT();
  const { store } = useEditor();
  const count = ids.length;
  if (!over) return t("Drop it on a theme, or press Escape to cancel.");
  if ("new" in over) return t("Create a new theme | Create a new theme with {{count}}", { count });
  const theme = store.view().sheet.themes.get(over.themeId);
  if (over.themeId === nowhere)
    return t("Move to {{theme}} | Move {{count}} to {{theme}}", {
      count,
      theme: t("Without a theme"),
    });
  return t("Move to {{theme}} | Move {{count}} to {{theme}}", {
    count,
    theme: theme ? nameOfTheme(theme) : "",
  });
}
