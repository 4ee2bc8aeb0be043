import { useSyncExternalStore } from "react";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Banner, Button } from "../../../shared/ui";
import { focusGroundIfLost } from "../follow";
import { waiting } from "../state/drafts";
import { isNotFound } from "../state/failures";
import { boardStrings } from "../strings";
import { BoardGone } from "./BoardGone";
import styles from "./board.module.css";
import { useBoard, useEditor } from "./editor/boardEditor";

const words = ["saved", "saving", "unsaved"] as const;

/**
 * In a word: on the server, on their way, or a verdict that still waits on this device. It takes the room of the longest one:
 * who presses something beside it leaves a field, which is saved then, and what is pressed must not move away.
 */
export function SaveState() {
  const say = useStrings(boardStrings);
  const { drafts } = useEditor();
  const saving = useBoard((view) => view.saving);
  const kept = useSyncExternalStore(drafts.subscribe, drafts.kept);
  const waits = useBoard(({ sheet }) => waiting(kept, sheet.themes) > 0);
  const is = saving.is === "saved" && waits ? "unsaved" : saving.is;
  const longest = words.map((word) => say(word)).reduce((a, b) => (a.length < b.length ? b : a));
  return (
    <span className={`meta ${styles.saving}`} data-saving={is} data-longest={longest}>
      {is === "offline" || is === "failed" ? "" : say(is)}
    </span>
  );
}

/** What keeps the page from being saved and current, and the one thing to do about it. */
export function SaveTrouble() {
  const say = useStrings(boardStrings);
  const { store } = useEditor();
  const saving = useBoard((view) => view.saving);
  const again = () => store.look().then(focusGroundIfLost);
  if (saving.is === "offline") {
    const now = (
      <Button small onPress={again}>
        {say("try-now")}
      </Button>
    );
    return (
      <div className={styles.trouble}>
        <Banner action={now}>{say("offline")}</Banner>
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
            {...(saving.unsent && { title: say("failed") })}
            onRetry={again}
          />
        )}
      </div>
    );
  }
  return null;
}
