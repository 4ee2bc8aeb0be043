import { type FormEvent, useState } from "react";
import { useChange } from "../../../shared/changes";
import { workKindLabels, workKinds } from "../../../shared/goal";
import { formatWeekday, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { addBlock } from "../../../shared/task";
import { Button, SelectField, TextField } from "../../../shared/ui";

import styles from "../week.module.css";

/** A block for a kind of work, once or every week. */
export function NewBlock({ week, days }: { week: string; days: string[] }) {
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
  };
  return (
    <details className={styles.others}>
      <summary>{t("New block")}</summary>
      <form className={styles.write} onSubmit={onSubmit}>
        <SelectField
          label={t("Type")}
          value={kind}
          onChange={({ target }) => setKind(target.value as typeof kind)}
        >
          {workKinds.map((each) => (
            <option key={each} value={each}>
              {t(workKindLabels[each])}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("Minutes")}
          type="number"
          min={5}
          max={1440}
          step={5}
          required
          value={minutes}
          onChange={({ target }) => setMinutes(target.value)}
        />
        <SelectField label={t("Day")} value={day} onChange={({ target }) => setDay(target.value)}>
          <option value="">{t("No day")}</option>
          {days.map((each) => (
            <option key={each} value={each}>
              {formatWeekday(each, "UTC")}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("Start")}
          type="time"
          disabled={!day}
          value={start}
          onChange={({ target }) => setStart(target.value)}
        />
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={weekly}
            onChange={({ target }) => setWeekly(target.checked)}
          />
          {t("Every week")}
        </label>
        {weekly && (
          <p className="meta">{t("Adds a separate block to each of the next 51 weeks.")}</p>
        )}
        <ProblemNote error={error} />
        <div className="row">
          <Button small type="submit">
            {t("Add")}
          </Button>
        </div>
      </form>
    </details>
  );
}
