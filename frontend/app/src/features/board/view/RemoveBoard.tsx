import { below, client, ifMatch, queries } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { useNavigateIfHere } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { Confirm, tell } from "../../../shared/ui";
import { boardVersion } from "../queries";
import { useCalling } from "./useCalling";

type Props = { boardId: string; open: boolean; onClose: () => void };

/** Asks once more, then removes the board and goes back to the list. */
export function RemoveBoard({ boardId, open, onClose }: Props) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const removal = useCalling(async () => {
    const params = { path: { boardId }, ...ifMatch(await boardVersion(boardId)) };
    await client.DELETE("/api/boards/{boardId}", { params });
    await queries.invalidateQueries({ queryKey: below("/api/boards") });
    tell(t("Board deleted."));
    await navigateIfHere("/surveys");
  });
  return (
    <Confirm
      open={open}
      onClose={onClose}
      heading={t("Delete board")}
      action={t("Delete board")}
      onConfirm={removal.call}
      pending={removal.pending}
    >
      <p>
        {t(
          "This deletes its themes, verdicts and reasons. The answers stay in the survey results.",
        )}
      </p>
      <ProblemNote error={removal.failure} />
    </Confirm>
  );
}
