import { useNavigate } from "react-router";
import { boardsQuery, client, ifMatch, queries } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Confirm, tell } from "../../../shared/ui";
import { boardVersion } from "../queries";
import { boardStrings } from "../strings";
import { useCalling } from "./useCalling";

type Props = { boardId: string; open: boolean; onClose: () => void };

/** Asks once more, then removes the board and goes back to the list. */
export function RemoveBoard({ boardId, open, onClose }: Props) {
  const say = useStrings(boardStrings);
  const navigate = useNavigate();
  const removal = useCalling(async () => {
    const params = { path: { boardId }, ...ifMatch(await boardVersion(boardId)) };
    await client.DELETE("/api/boards/{boardId}", { params });
    await queries.invalidateQueries(boardsQuery);
    tell(say("board-removed"));
    await navigate("/themes");
  });
  return (
    <Confirm
      open={open}
      onClose={onClose}
      heading={say("remove-board")}
      action={say("remove-board")}
      onConfirm={removal.call}
      pending={removal.pending}
    >
      <p>{say("remove-board.text")}</p>
      <ProblemNote error={removal.failure} />
    </Confirm>
  );
}
