import { useState } from "react";
import { useNavigate } from "react-router";
import { useT } from "../../../shared/i18n";
import { explain, ProblemNote } from "../../../shared/problems";
import { Confirm, Menu, MenuItem, tell, useFocusBack } from "../../../shared/ui";
import { startSynthesis } from "../queries";
import { useEditor } from "./editor/boardEditor";
import { RemoveBoard } from "./RemoveBoard";
import { SourcesDialog } from "./SourcesDialog";
import { useCalling } from "./useCalling";

/** What is done seldom. */
export function BoardMenu() {
  const t = useT();
  const { store } = useEditor();
  const { id } = store;
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [again, setAgain] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const back = useFocusBack(choosing);
  const gathering = useCalling(async () => {
    await startSynthesis(id);
    setAgain(false);
  });
  const gather = () => {
    if (store.view().undo) setAgain(true);
    else startSynthesis(id).catch(tellFailure);
  };
  return (
    <>
      <Menu label={t("More options for this board")} button={back}>
        <MenuItem onAction={() => setChoosing(true)}>{t("Add or remove answers")}</MenuItem>
        <MenuItem onAction={() => navigate(`/surveys/new?themes=${id}`)}>
          {t("Ask what matters most")}
        </MenuItem>
        <MenuItem onAction={gather}>{t("Suggest themes again")}</MenuItem>
        <MenuItem stop onAction={() => setAsking(true)}>
          {t("Delete board")}
        </MenuItem>
      </Menu>
      {choosing && <SourcesDialog onDone={() => setChoosing(false)} />}
      <Confirm
        open={again}
        onClose={() => setAgain(false)}
        heading={t("Suggest themes again")}
        action={t("Suggest themes again")}
        onConfirm={gathering.call}
        pending={gathering.pending}
      >
        <p>
          {t(
            "Tenward suggests themes from scratch. Whatever you placed, named or decided stays, but you can’t undo your earlier changes any more.",
          )}
        </p>
        <ProblemNote error={gathering.failure} />
      </Confirm>
      <RemoveBoard boardId={id} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}

function tellFailure(error: unknown): void {
  const { title, text } = explain(error);
  tell(`${title}. ${text}`);
}
