import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { useT } from "../../../../shared/i18n";
import { Button, CopyButton } from "../../../../shared/ui";
import { focusGround } from "../../follow";
import { wordsOf } from "../../state/drafts";
import { useBoard, useEditor } from "../editor/boardEditor";
import { nameOfTheme } from "../editor/names";
import decide from "./decide.module.css";

/** What was written about themes that are gone by now; it goes back to them if they come back. */
export function LeftOver() {
  const t = useT();
  const { drafts } = useEditor();
  const themes = useBoard(({ sheet }) => sheet.themes);
  const kept = useSyncExternalStore(drafts.subscribe, drafts.kept);
  const drop = (themeId: string) => {
    flushSync(() => drafts.drop(themeId));
    focusGround();
  };
  return Object.entries(kept)
    .filter(([id, { said }]) => !themes.has(id) && wordsOf(said))
    .map(([id, { name, said }]) => (
      <div key={id} className={`tint no-print ${decide.left}`} role="alert">
        <p>
          <b>
            {name
              ? t("“{{theme}}” is no longer on the board. Your text about it wasn’t saved:", {
                  theme: nameOfTheme({ name }),
                })
              : t("A theme is no longer on the board. Your text about it wasn’t saved:")}
          </b>
        </p>
        <p className={decide.words} dir="auto">
          {wordsOf(said)}
        </p>
        <div className="row">
          <CopyButton small text={wordsOf(said)} />
          <Button small onPress={() => drop(id)}>
            {t("Discard")}
          </Button>
        </div>
      </div>
    ));
}
