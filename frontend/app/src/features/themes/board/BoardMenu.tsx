import { useState } from "react";
import { useNavigate } from "react-router";
import { client, ifMatch, queries } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Confirm, Menu, MenuItem, tell } from "../../../shared/ui";
import { boardsQuery, boardVersion, startSynthesis } from "../queries";
import { useDesk } from "./desk";
import { boardStrings } from "./strings";

/** What is done seldom. */
export function BoardMenu() {
  const say = useStrings(boardStrings);
  const { store } = useDesk();
  const { id } = store.view().material.board;
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [again, setAgain] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const remove = async () => {
    setPending(true);
    setFailure(undefined);
    try {
      const params = { path: { boardId: id }, ...ifMatch(await boardVersion(id)) };
      await client.DELETE("/api/boards/{boardId}", { params });
      await queries.invalidateQueries(boardsQuery);
      tell(say("board-removed"));
      await navigate("/themes");
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Menu label={say("board-menu")} light>
        <MenuItem onAction={() => (store.view().undo ? setAgain(true) : void startSynthesis(id))}>
          {say("gather-again")}
        </MenuItem>
        <MenuItem stop onAction={() => setAsking(true)}>
          {say("remove-board")}
        </MenuItem>
      </Menu>
      <Confirm
        open={again}
        onClose={() => setAgain(false)}
        heading={say("gather-again")}
        action={say("gather-again")}
        onConfirm={() => {
          setAgain(false);
          void startSynthesis(id);
        }}
      >
        <p>{say("gather-again.text")}</p>
      </Confirm>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        heading={say("remove-board")}
        action={say("remove-board")}
        onConfirm={remove}
        pending={pending}
      >
        <p>{say("remove-board.text")}</p>
        <ProblemNote error={failure} />
      </Confirm>
    </>
  );
}
