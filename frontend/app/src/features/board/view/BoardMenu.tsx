import { useState } from "react";
import { useStrings } from "../../../shared/i18n";
import { explain, ProblemNote } from "../../../shared/problems";
import { Confirm, Menu, MenuItem, tell, useFocusBack } from "../../../shared/ui";
import { startSynthesis } from "../queries";
import { boardStrings } from "../strings";
import { useEditor } from "./editor/boardEditor";
import { RemoveBoard } from "./RemoveBoard";
import { SourcesDialog } from "./SourcesDialog";
import { useCalling } from "./useCalling";

/** What is done seldom. */
export function BoardMenu() {
  const say = useStrings(boardStrings);
  const { store } = useEditor();
  const { id } = store.view().material.board;
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
      <Menu label={say("board-menu")} light button={back}>
        <MenuItem onAction={() => setChoosing(true)}>{say("sources")}</MenuItem>
        <MenuItem onAction={gather}>{say("gather-again")}</MenuItem>
        <MenuItem stop onAction={() => setAsking(true)}>
          {say("remove-board")}
        </MenuItem>
      </Menu>
      {choosing && <SourcesDialog onDone={() => setChoosing(false)} />}
      <Confirm
        open={again}
        onClose={() => setAgain(false)}
        heading={say("gather-again")}
        action={say("gather-again")}
        onConfirm={gathering.call}
        pending={gathering.pending}
      >
        <p>{say("gather-again.text")}</p>
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
