import { useSyncExternalStore } from "react";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Banner, Button } from "../../../shared/ui";
import { focusGroundIfLost } from "../follow";
import { waiting } from "../state/drafts";
import { isNotFound } from "../state/failures";
import { BoardGone } from "./BoardGone";
import styles from "./board.module.css";
import { useBoard, useEditor } from "./editor/boardEditor";

const words = ["saved", "saving", "unsaved"] as const;

const savingLabels = {
  saved: msg("Saved"),
  unsaved: msg("Not saved yet"),
  saving: msg("Saving"),
};

/**
 * In a word: on the server, on their way, or a verdict that still waits on this device. It takes the room of the longest one:
 * who presses something beside it leaves a field, which is saved then, and what is pressed must not move away.
 */
export function SaveState() {
  const t = useT();
  const { drafts } = useEditor();
  const saving = useBoard((view) => view.saving);
  const kept = useSyncExternalStore(drafts.subscribe, drafts.kept);
  const waits = useBoard(({ sheet }) => waiting(kept, sheet.themes) > 0);
  const is = saving.is === "saved" && waits ? "unsaved" : saving.is;
  const longest = words
    .map((word) => t(savingLabels[word]))
    .reduce((a, b) => (a.length < b.length ? b : a));
  return (
    <span className={`meta ${styles.saving}`} data-saving={is} data-longest={longest}>
      {is === "offline" || is === "failed" ? "" : t(savingLabels[is])}
    </span>
  );
}

/** What keeps the page from being saved and current, and the one thing to do about it. */
export function SaveTrouble() {
  const t = useT();
  const { store } = useEditor();
  const saving = useBoard((view) => view.saving);
  const again = () => store.look().then(focusGroundIfLost);
  if (saving.is === "offline") {
    const now = (
      <Button small onPress={again}>
        {t("Try now")}
      </Button>
    );
    return (
      <div className={styles.trouble}>
        <Banner action={now}>
          {t(
            "You’re offline. Your changes are kept in this browser and saved once you’re back online.",
          )}
        </Banner>
      </div>
    );
  }
  if (saving.is === "failed") {
    return (
      <div className={styles.trouble}>
        {isNotFound(saving.error) ? (
          <BoardGone unsent={saving.unsent} />
        ) : (
          <ProblemNote
            error={saving.error}
            {...(saving.unsent && {
              title: t("Some changes aren’t saved yet. They’re kept in this browser."),
            })}
            onRetry={again}
          />
        )}
      </div>
    );
  }
  return null;
}
