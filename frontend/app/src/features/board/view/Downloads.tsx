import { Download } from "lucide-react";
import { language, useStrings } from "../../../shared/i18n";
import { Button, Icon, Menu, MenuItem, tell } from "../../../shared/ui";
import { waiting } from "../state/drafts";
import { boardStrings } from "../strings";
import styles from "./board.module.css";
import { useEditor } from "./editor/boardEditor";

/** The board as files, in the reader's language. They hold what is saved, so what is on its way is waited for. */
export function Downloads() {
  const say = useStrings(boardStrings);
  const { store, drafts } = useEditor();
  const at = `/api/boards/${store.view().material.board.id}/downloads`;
  const spoken = `language=${language()}`;
  const take = async (file: string) => {
    drafts.sendAll();
    await store.flush();
    if (store.view().saving.is !== "saved") {
      tell(say("download.unsaved"));
      return;
    }
    const count = waiting(drafts.kept(), store.view().sheet.themes);
    if (count > 0) tell(say("download.lacks", { count }));
    press(`${at}/${file}`);
  };
  return (
    <Menu
      label={say("download")}
      light
      trigger={
        <Button>
          <Icon of={Download} /> <span className={styles.word}>{say("download")}</span>
        </Button>
      }
    >
      <MenuItem onAction={() => take(`report?${spoken}`)}>{say("download.report")}</MenuItem>
      <MenuItem onAction={() => take(`statements?${spoken}`)}>{say("download.csv")}</MenuItem>
      <MenuItem onAction={() => take("board")}>{say("download.json")}</MenuItem>
    </Menu>
  );
}

/** The server names the file. */
function press(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = "";
  link.click();
}
