import { CardForm, cardOf } from "../../../shared/cards";
import { useT } from "../../../shared/i18n";
import { Dialog, followRow } from "../../../shared/ui";
import type { Task } from "../queries";

/** To whom, what and why, and when to look. Without a day nobody looks: it is given away for good. */
export function DelegateDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useT();
  const close = () => {
    onClose();
    followRow(task.id);
  };
  const known = {
    ...(task.person && { person: task.person.id }),
    ...(task.minutes && { minutes: String(task.minutes) }),
  };
  return (
    <Dialog open onClose={onClose} heading={t("Delegate: {{text}}", { text: task.text })}>
      <CardForm card={cardOf("delegate")} task={task} known={known} onDone={close} />
    </Dialog>
  );
}
