import { useSyncExternalStore } from "react";
import { msg, useT } from "../../../shared/i18n";
import { waiting } from "../state/drafts";
import styles from "./board.module.css";
import { useBoard, useEditor } from "./editor/boardEditor";

const savingLabels = {
  saved: msg("Saved"),
  unsaved: msg("Not saved yet"),
  saving: msg("Saving"),
};

/**
 * In a word: on the server, on their way, or a verdict that still waits on this device. It takes the room of the longest one:
 * who presses something beside it leaves a field, which is saved then, and what is pressed must not move away.
 */
export function BoardSaveState() {
  const t = useT();
  const { drafts } = useEditor();
  const isSaved = useBoard((view) => view.isSaved);
  const kept = useSyncExternalStore(drafts.subscribe, drafts.kept);
  const waits = useBoard(({ sheet }) => waiting(kept, sheet.themes) > 0);
  const is = !isSaved ? "saving" : waits ? "unsaved" : "saved";
  const longest = Object.values(savingLabels)
    .map((label) => t(label))
    .reduce((a, b) => (a.length < b.length ? b : a));
  return (
    <span className={`meta ${styles.saving}`} data-saving={is} data-longest={longest}>
      {t(savingLabels[is])}
    </span>
  );
}
