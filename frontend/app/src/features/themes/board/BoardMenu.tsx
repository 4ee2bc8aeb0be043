import { useState } from "react";
import { useNavigate } from "react-router";
import { boardsQuery, client, ifMatch, queries } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { explain, ProblemNote } from "../../../shared/problems";
import { Confirm, Menu, MenuItem, tell, useFocusBack } from "../../../shared/ui";
import { boardVersion, startSynthesis } from "../queries";
import { useDesk } from "./desk";
import { SourcesDialog } from "./SourcesDialog";
import { boardStrings } from "./strings";

/** What is done seldom. */
export function BoardMenu() {
  const say = useStrings(boardStrings);
  const { store } = useDesk();
  const { id } = store.view().material.board;
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [again, setAgain] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const back = useFocusBack(choosing);
  const gathering = useCalling(async () => {
    await startSynthesis(id);
    setAgain(false);
  });
  const removal = useCalling(async () => {
    const params = { path: { boardId: id }, ...ifMatch(await boardVersion(id)) };
    await client.DELETE("/api/boards/{boardId}", { params });
    await queries.invalidateQueries(boardsQuery);
    tell(say("board-removed"));
    await navigate("/themes");
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
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        heading={say("remove-board")}
        action={say("remove-board")}
        onConfirm={removal.call}
        pending={removal.pending}
      >
        <p>{say("remove-board.text")}</p>
        <ProblemNote error={removal.failure} />
      </Confirm>
    </>
  );
}

/** A call of the server, how it went, and that it is under way. */
function useCalling(how: () => Promise<void>) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const call = async () => {
    setPending(true);
    setFailure(undefined);
    try {
      await how();
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  };
  return { call, pending, failure };
}

function tellFailure(error: unknown): void {
  const { title, text } = explain(error);
  tell(`${title}. ${text}`);
}
