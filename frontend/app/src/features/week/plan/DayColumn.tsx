import type { ReactNode } from "react";
import type { Schemas } from "../../../shared/api";
import { sayWeekday } from "../../../shared/days";
import { formatShortDay, formatWeekday, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { useChange } from "../../../shared/saving";
import { changeMeetings } from "../changes";
import { dropPlace } from "../moving";
import styles from "../week.module.css";

type Props = {
  week: string;
  day: Schemas["WeekDay"];
  onDropped: (id: string) => void;
  children: ReactNode[];
};

/** A day with its blocks, and how long its meetings take. */
export function DayColumn({
  week,
  day: { day, meetings, meetingsFrom, planned },
  onDropped,
  children,
}: Props) {
  const t = useT();
  const minutes = useMinutes();
  const { change, error } = useChange();
  const keep = (text: string) => {
    const typed = text === "" ? null : Math.min(1440, Math.max(0, Math.round(Number(text))));
    if (typed === meetings || Number.isNaN(typed)) return;
    void change(changeMeetings({ week }, { day, minutes: typed }));
  };
  return (
    <section aria-labelledby={`day-${day}`} {...dropPlace(onDropped)}>
      <h2 id={`day-${day}`}>
        {formatWeekday(day, "UTC")} {formatShortDay(day, "UTC")}
        <span>{planned > 0 && minutes(planned)}</span>
      </h2>
      <label className={styles.met}>
        {t("Meetings (min)")}
        <input
          // Another value from the server is another field.
          key={meetings}
          className="in in-s"
          type="number"
          min={0}
          max={1440}
          step={5}
          aria-label={t("Meetings on {{day}} (minutes)", { day: sayWeekday(day) })}
          defaultValue={meetingsFrom ? meetings : ""}
          onBlur={({ target }) => keep(target.value)}
          onKeyDown={({ key, currentTarget }) => key === "Enter" && keep(currentTarget.value)}
        />
        {meetingsFrom === "calendar" && <span className="meta">{t("from calendar")}</span>}
      </label>
      <ProblemNote error={error} />
      <ul className={styles.slips}>{children}</ul>
    </section>
  );
}
