import { type FormEvent, useState } from "react";
import { formatWeekday, useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, SelectField, TextField } from "../../../shared/ui";
import { addBlock } from "../queries";
import { weekStrings } from "../strings";
import { useChange } from "../useChange";
import styles from "../week.module.css";
import { planStrings } from "./strings";

const kinds = ["coding", "meeting", "thinking"] as const;

/** A block for a kind of work, once or every week. */
export function NewBlock({ week, days }: { week: string; days: string[] }) {
  const say = useStrings(planStrings);
  const words = useStrings(weekStrings);
  const [kind, setKind] = useState<(typeof kinds)[number]>("coding");
  const [minutes, setMinutes] = useState("60");
  const [day, setDay] = useState("");
  const [start, setStart] = useState("");
  const [weekly, setWeekly] = useState(false);
  const { change, error, pending } = useChange();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    change(() =>
      addBlock({
        ...{ kind, week, minutes: Number(minutes), weekly },
        ...(day && { day }),
        ...(day && start && { start }),
      }),
    );
  };
  return (
    <details className={styles.others}>
      <summary>{say("new-block")}</summary>
      <form className={styles.write} onSubmit={onSubmit}>
        <SelectField
          label={say("new.kind")}
          value={kind}
          onChange={({ target }) => setKind(target.value as typeof kind)}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {words(`kind.${each}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={say("new.minutes")}
          type="number"
          min={5}
          max={1440}
          step={5}
          required
          value={minutes}
          onChange={({ target }) => setMinutes(target.value)}
        />
        <SelectField
          label={say("new.day")}
          value={day}
          onChange={({ target }) => setDay(target.value)}
        >
          <option value="">{say("new.no-day")}</option>
          {days.map((each) => (
            <option key={each} value={each}>
              {formatWeekday(each, "UTC")}
            </option>
          ))}
        </SelectField>
        <TextField
          label={say("new.start")}
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
          {say("new.weekly")}
        </label>
        {weekly && <p className="meta">{say("new.weekly.hint")}</p>}
        <ProblemNote error={error} />
        <div className="row">
          <Button small type="submit" isPending={pending}>
            {say("new.go")}
          </Button>
        </div>
      </form>
    </details>
  );
}
