import { useState } from "react";
import { useNavigate } from "react-router";
import { changes } from "../../../shared/changes";
import { language, useT } from "../../../shared/i18n";
import { Menu, MenuItem, tell } from "../../../shared/ui";
import { waiting } from "../state/drafts";
import { useBoard, useEditor } from "./editor/boardEditor";
import { RemoveBoard } from "./RemoveBoard";

/**
 * Offers rare actions. A download waits for pending changes, because files hold only what is saved.
 */
export function BoardMenu() {
  const t = useT();
  const { store, drafts } = useEditor();
  const { id } = store;
  const navigate = useNavigate();
  const waits = useBoard(({ sheet }) => [...sheet.themes.values()].some(({ horizon }) => horizon));
  const [removing, setRemoving] = useState(false);
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
    press(`/api/boards/${id}/downloads/${file}`);
  };
  const spoken = `language=${language()}`;
  return (
    <>
      <Menu label={t("More options for this board")}>
        <MenuItem onAction={() => take(`report?${spoken}`)}>{t("Report, PDF")}</MenuItem>
        <MenuItem onAction={() => take(`statements?${spoken}`)}>
          {t("Expectations and verdicts, CSV")}
        </MenuItem>
        <MenuItem onAction={() => take("board")}>{t("Everything, JSON")}</MenuItem>
        {waits && (
          <MenuItem onAction={() => take(`calendar?${spoken}`)}>
            {t("Reminders, calendar file")}
          </MenuItem>
        )}
        <MenuItem onAction={() => navigate(`/surveys/new?themes=${id}`)}>
          {t("Ask what matters most")}
        </MenuItem>
        <MenuItem stop onAction={() => setRemoving(true)}>
          {t("Delete board")}
        </MenuItem>
      </Menu>
      <RemoveBoard boardId={id} open={removing} onClose={() => setRemoving(false)} />
    </>
  );
}

/** The server names the file. */
function press(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = "";
  link.click();
}
