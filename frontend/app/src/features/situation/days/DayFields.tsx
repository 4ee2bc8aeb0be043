import { isDay, sayDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { TextField } from "../../../shared/ui";
import styles from "../situation.module.css";
import type { SituationForm } from "../types";

/** The day that a situation is of, and its last one; empty without one. */
export type Days = { day: string; until: string };

/** Tells whether its days can be kept: there is one, and it does not end before it begins. */
export const areDays = ({ during }: SituationForm, { day, until }: Days) =>
  isDay(day) && (!during || until === "" || (isDay(until) && until >= day));

type Props = { form: SituationForm; days: Days; onWrite: (days: Days) => void };

/** Asks which day a situation is of, or from when until when it lasts. */
export function DayFields({ form, days, onWrite }: Props) {
  const t = useT();
  const { day, until } = days;
  const begin = (
    <TextField
      type="date"
      label={form.during ? t("From") : t("Which day is this about?")}
      value={day}
      error={isDay(day) ? undefined : t("Choose a day.")}
      onChange={({ target }) => onWrite({ ...days, day: target.value })}
    />
  );
  if (!form.during) return begin;
  return (
    <div className={styles.days}>
      {begin}
      <TextField
        type="date"
        label={t("Until")}
        hint={t("On the last day, To do asks whether to extend or close.")}
        value={until}
        error={
          !isDay(day) || areDays(form, days)
            ? undefined
            : t("Choose {{day}} or a later day. You can leave it empty.", { day: sayDay(day) })
        }
        onChange={({ target }) => onWrite({ ...days, until: target.value })}
      />
    </div>
  );
}
