import { useSyncExternalStore } from "react";
import { useT } from "../../../../shared/i18n";
import { Button, CopyButton } from "../../../../shared/ui";
import { wordsOf } from "../../state/drafts";
import styles from "../board.module.css";
import { useBoard, useEditor } from "../editor/boardEditor";
import { nameOfTheme } from "../editor/names";

/**
 * Shows what was written about themes that are gone by now; it goes back to them if they come back.
 */
export function LeftOver() {
  const t = useT();
  const { drafts } = useEditor();
  const themes = useBoard(({ sheet }) => sheet.themes);
  const kept = useSyncExternalStore(drafts.subscribe, drafts.kept);
  const names = useSyncExternalStore(drafts.subscribe, drafts.names);
  const verdicts = Object.entries(kept).map(([id, { name, said }]) => {
    return { id, name, words: wordsOf(said), drop: () => drafts.drop(id) };
  });
  const renamed = Object.entries(names).map(([id, { name, text }]) => {
    return { id, name, words: text, drop: () => drafts.rename(id) };
  });
  return [...verdicts, ...renamed]
    .filter(({ id, words }) => !themes.has(id) && words)
    .map(({ id, name, words, drop }) => (
      <div key={`${id} ${words}`} className={`tint no-print ${styles.left}`} role="alert">
        <p>
          <b>
            {name
              ? t("“{{theme}}” is no longer on the board. Your text about it wasn’t saved:", {
                  theme: nameOfTheme({ name }),
                })
              : t("A theme is no longer on the board. Your text about it wasn’t saved:")}
          </b>
        </p>
        <p className={styles.words} dir="auto">
          {words}
        </p>
        <div className="row">
          <CopyButton small text={words} />
          <Button small onPress={drop}>
            {t("Discard")}
          </Button>
        </div>
      </div>
    ));
}
