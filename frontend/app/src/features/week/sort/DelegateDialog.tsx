import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { peopleQuery } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { inDays, today } from "../../../shared/days";
import { changeTask } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { Button, Dialog, followRow, SelectField, TextField } from "../../../shared/ui";
import type { Task } from "../queries";

/** To whom, and when to look. Without a day nobody looks: it is given away for good. */
export function DelegateDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useT();
  const people = useQuery(peopleQuery).data ?? [];
  const [personId, setPersonId] = useState(task.person?.id ?? "");
  const [dueOn, setDueOn] = useState(inDays(7));
  const { change } = useChange();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const fields = {
      quadrant: "delegate",
      state: dueOn ? "waiting" : "handed",
      personId: personId || null,
      dueOn: dueOn || null,
    } as const;
    const person = people.find(({ id }) => id === personId);
    void change(
      {
        ...changeTask(task, fields, []),
        optimistic: [{ change: task.id, fields: { ...fields, person: person ?? null } }],
      },
      { said: t("“{{text}}” delegated", { text: task.text }) },
    );
    onClose();
    followRow(task.id);
  };
  return (
    <Dialog open onClose={onClose} heading={t("Delegate: {{text}}", { text: task.text })}>
      <form onSubmit={onSubmit} className="form">
        <SelectField
          label={t("To whom?")}
          value={personId}
          onChange={({ target }) => setPersonId(target.value)}
        >
          <option value="">{t("Someone else")}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("When will you check in?")}
          hint={t(
            "It shows up on Home under To do that day. Without a date, you won’t be reminded.",
          )}
          type="date"
          min={today()}
          value={dueOn}
          onChange={({ target }) => setDueOn(target.value)}
        />
        <div className="row">
          <Button type="submit" look="primary">
            {t("Delegate")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
