import { Download } from "lucide-react";
import { changes } from "../../../shared/changes";
import { language, useT } from "../../../shared/i18n";
import { Button, Icon, Menu, MenuItem, tell } from "../../../shared/ui";
import { waiting } from "../state/drafts";
import styles from "./board.module.css";
import { useEditor } from "./editor/boardEditor";

/** The board as files, in the reader's language. They hold what is saved, so what is on its way is waited for. */
export function BoardDownloads() {
  const t = useT();
  const { store, drafts } = useEditor();
  const at = `/api/boards/${store.id}/downloads`;
  const spoken = `language=${language()}`;
  const take = async (file: string) => {
    drafts.sendAll();
    if ((await changes.drain()) > 0) {
      tell(
        t(
          "Some of your changes aren’t saved yet and would be missing from the file. Try again in a moment.",
        ),
      );
      return;
    }
    const count = waiting(drafts.kept(), store.view().sheet.themes);
    if (count > 0)
      tell(
        t(
          "Your verdict on one theme isn’t saved yet, so it’s missing from the file. | Your verdicts on {{count}} themes aren’t saved yet, so they’re missing from the file.",
          { count },
        ),
      );
    press(`${at}/${file}`);
  };
  return (
    <Menu
      label={t("Download")}
      trigger={
        <Button>
          <Icon of={Download} /> <span className={styles.word}>{t("Download")}</span>
        </Button>
      }
    >
      <MenuItem onAction={() => take(`report?${spoken}`)}>{t("Report, PDF")}</MenuItem>
      <MenuItem onAction={() => take(`statements?${spoken}`)}>
        {t("Expectations and verdicts, CSV")}
      </MenuItem>
      <MenuItem onAction={() => take("board")}>{t("Everything, JSON")}</MenuItem>
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
