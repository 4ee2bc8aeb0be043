import { type FormEvent, useState } from "react";
import { useChange } from "../../../shared/changes";
import { workKindLabels, workKinds } from "../../../shared/goal";
import { formatWeekday, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { addBlock } from "../../../shared/task";
import {
  Button,
  Cancel,
  Checkbox,
  Dialog,
  MinutesField,
  Options,
  SelectField,
  TextField,
} from "../../../shared/ui";

import styles from "../week.module.css";

type Props = { week: string; days: readonly string[]; onClose: () => void };

/** A block for a kind of work, once or every week. */
export function NewBlock({ week, days, onClose }: Props) {
  const t = useT();
  const [kind, setKind] = useState<(typeof workKinds)[number]>("coding");
  const [minutes, setMinutes] = useState("60");
  const [day, setDay] = useState("");
  const [start, setStart] = useState("");
  const [weekly, setWeekly] = useState(false);
  const { change, error } = useChange();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const draft = { kind, week, minutes: Number(minutes), weekly };
    void change(addBlock({ ...draft, ...(day && { day }), ...(day && start && { start }) }), {
      said: t("Block added"),
    });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} heading={t("New block")}>
      <form className={styles.write} onSubmit={onSubmit}>
        <SelectField
          label={t("Type")}
          value={kind}
          onChange={({ target }) => setKind(target.value as typeof kind)}
        >
          <Options of={workKinds.map((each) => [each, t(workKindLabels[each])])} />
        </SelectField>
        <MinutesField
          min={5}
          max={1440}
          required
          value={minutes}
          onChange={({ target }) => setMinutes(target.value)}
        />
        <SelectField label={t("Day")} value={day} onChange={({ target }) => setDay(target.value)}>
          <option value="">{t("No day")}</option>
          <Options of={days.map((each) => [each, formatWeekday(each, "UTC")])} />
        </SelectField>
        <TextField
          label={t("Start")}
          type="time"
          disabled={!day}
          value={start}
          onChange={({ target }) => setStart(target.value)}
        />
        <Checkbox className="tick" checked={weekly} onTick={setWeekly}>
          {t("Every week")}
        </Checkbox>
        {weekly && (
          <p className="meta">{t("Adds a separate block to each of the next 51 weeks.")}</p>
        )}
        <ProblemNote error={error} />
        <div className="row">
          <Button look="primary" type="submit">
            {t("Add")}
          </Button>
          <Cancel />
        </div>
      </form>
    </Dialog>
  );
}
