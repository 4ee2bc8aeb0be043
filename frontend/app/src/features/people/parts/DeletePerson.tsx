import { useState } from "react";
import { msg, useT } from "../../../shared/i18n";
import { Button, Checkbox, Dialog, Pair } from "../../../shared/ui";
import type { Person } from "../types";

type Props = {
  person: Person;
  /** @param notes what the lead wrote about them goes, too */
  onDelete: (notes: boolean) => void;
  /** Absent where they are in the archive already. */
  onArchive?: () => void;
  onClose: () => void;
};

const meanings = ["people", "records", "drafts", "running", "results", "repeats"] as const;

const deleteLabels = {
  people: msg("Your people"),
  records: msg("Your notes"),
  drafts: msg("Drafts"),
  running: msg("Running surveys"),
  results: msg("Past surveys"),
  repeats: msg("New surveys"),
};

const deleteTexts = {
  people: msg("Their name, address and group are deleted, even if they’re archived."),
  records: msg(
    "One-on-ones, log entries, tasks and situations stay, and you can still find them by the name. The contact frequency is deleted, and no further one-on-ones are scheduled.",
  ),
  drafts: msg("They’re removed from all drafts."),
  running: msg(
    "They get no more emails, even if you restore them. A link that was emailed to them still works and stays on the link sheet, and they still count as asked.",
  ),
  results: msg(
    "Results stay as they are, because they contain no people. If respondents were shown names, those stay in the text that was fixed at launch.",
  ),
  repeats: msg(
    "Tenward keeps a number calculated from the address or the name. It shows whether almost the same people are asked again, which could reveal individual answers.",
  ),
};

const withNotes = msg(
  "One-on-ones, log entries, tasks and situations about this person are deleted, with the time you recorded for the tasks. You can’t restore them. Where you typed the name elsewhere, it stays.",
);

/** Shows what deleting means for surveys, said before it happens. */
export function DeletePerson({ person, onDelete, onArchive, onClose }: Props) {
  const t = useT();
  const [notes, setNotes] = useState(false);
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Dialog
      open
      role="alertdialog"
      heading={t("Delete {{name}}?", { name: person.name })}
      onClose={onClose}
    >
      <dl className="pairs">
        {meanings.map((meaning) => (
          <Pair key={meaning} of={t(deleteLabels[meaning])}>
            {t(meaning === "records" && notes ? withNotes : deleteTexts[meaning])}
          </Pair>
        ))}
      </dl>
      <Checkbox className="tick" checked={notes} onTick={setNotes}>
        {t("Also delete my log entries, tasks, one-on-ones and situations about {{name}}", person)}
      </Checkbox>
      {onArchive && (
        <p className="note">
          {t(
            "Archived people aren’t offered for new surveys either, and their link rests. You can restore both later.",
          )}
        </p>
      )}
      <div className="row" style={{ marginTop: "var(--s-5)" }}>
        <Button look="primary" onPress={then(() => onDelete(notes))}>
          {t("Delete {{name}}", { name: person.name })}
        </Button>
        {onArchive && <Button onPress={then(onArchive)}>{t("Archive instead")}</Button>}
        <Button onPress={onClose}>{t("Back")}</Button>
      </div>
    </Dialog>
  );
}
