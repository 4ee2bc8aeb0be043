import { useId, useState } from "react";
import { useT } from "../../../shared/i18n";
import { Field, FieldMessage } from "../../../shared/ui";

type Props = {
  dateLabel: string;
  /** `2026-11-27T18:00` */
  value: string;
  error?: string | undefined;
  onChange: (local: string) => void;
};

/** A date and a time of day. While one of them is being typed nothing is told; a whole one is told at once. */
export function LocalTimeFields({ dateLabel, value, error, onChange }: Props) {
  const t = useT();
  const [typed, setTyped] = useState({
    from: value,
    date: value.slice(0, 10),
    time: value.slice(11),
  });
  const fault = useId();
  const told = { "aria-invalid": Boolean(error), "aria-describedby": error && fault };
  const shown =
    typed.from === value ? typed : { from: value, date: value.slice(0, 10), time: value.slice(11) };
  const type = (change: Partial<typeof typed>) => {
    const next = { ...shown, ...change };
    const whole = next.date && next.time ? `${next.date}T${next.time.slice(0, 5)}` : undefined;
    setTyped({ ...next, from: whole ?? value });
    if (whole && whole !== value) onChange(whole);
  };
  return (
    <>
      <Field label={dateLabel}>
        {({ id }) => (
          <>
            <input
              className="in"
              type="date"
              min="2000-01-01"
              max="2999-12-31"
              id={id}
              {...told}
              value={shown.date}
              onChange={(event) => type({ date: event.target.value })}
            />
            <FieldMessage id={fault} text={error} />
          </>
        )}
      </Field>
      <Field label={t("at")}>
        {({ id }) => (
          <input
            className="in"
            type="time"
            id={id}
            {...told}
            value={shown.time}
            onChange={(event) => type({ time: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
