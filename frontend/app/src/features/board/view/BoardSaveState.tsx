import { useSyncExternalStore } from "react";
import { msg, useT } from "../../../shared/i18n";
import { waiting } from "../state/drafts";
import { useBoard, useEditor } from "./editor/boardEditor";

const savingLabels = {
  saved: msg("Saved"),
  unsaved: msg("Not saved yet"),
  saving: msg("Saving"),
};

/**
 * Says in a word whether changes are saved, on their way, or whether a verdict still waits on this
 * device.
 */
export function BoardSaveState() {
  const t = useT();
  const { drafts } = useEditor();
  const isSaved = useBoard((view) => view.isSaved);
  const kept = useSyncExternalStore(drafts.subscribe, drafts.kept);
  const waits = useBoard(({ sheet }) => waiting(kept, sheet.themes) > 0);
  const is = !isSaved ? "saving" : waits ? "unsaved" : "saved";
  return (
    <span className="meta" data-saving={is}>
      {t(savingLabels[is])}
    </span>
  );
}
