import { useStrings } from "../../../shared/i18n";
import { Button, Dialog } from "../../../shared/ui";
import type { Person } from "../launchRules";
import { strings } from "../strings";

type Props = {
  person: Person;
  onDelete: () => void;
  /** Absent where they are in the archive already. */
  onArchive?: () => void;
  onClose: () => void;
};

const meanings = ["people", "drafts", "running", "results", "repeats"] as const;

/** What deleting means for surveys, said before it happens. */
export function DeletePerson({ person, onDelete, onArchive, onClose }: Props) {
  const say = useStrings(strings);
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Dialog
      open
      role="alertdialog"
      heading={say("deleteHeading", { name: person.name })}
      onClose={onClose}
    >
      <dl className="pairs">
        {meanings.map((meaning) => (
          <div key={meaning}>
            <dt>{say(`delete.${meaning}`)}</dt>
            <dd>{say(`delete.${meaning}.text`)}</dd>
          </div>
        ))}
      </dl>
      {onArchive && <p className="note">{say("archiveInsteadText")}</p>}
      <div className="row" style={{ marginTop: "var(--s-5)" }}>
        <Button look="primary" onPress={then(onDelete)}>
          {say("deleteDo", { name: person.name })}
        </Button>
        {onArchive && <Button onPress={then(onArchive)}>{say("archiveInstead")}</Button>}
        <Button onPress={onClose}>{say("back")}</Button>
      </div>
    </Dialog>
  );
}
