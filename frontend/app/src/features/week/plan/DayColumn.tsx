import type { ReactNode } from "react";
import type { Schemas } from "../../../shared/api";
import { useAutosave } from "../../../shared/changes";
import { sayWeekday } from "../../../shared/days";
import { formatShortDay, formatWeekday, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { useDropArea } from "../../../shared/ui";
import { changeMeetings } from "../changes";
import type { WeekPlan } from "../queries";
import styles from "../week.module.css";

type Props = {
  plan: WeekPlan;
  day: Schemas["WeekDay"];
  onDropped: (id: string) => void;
  children: ReactNode[];
};

/** A day with its blocks, and how long its meetings take. */
export function DayColumn({
  plan,
  day: { day, meetings, meetingsFrom, planned },
  onDropped,
  children,
}: Props) {
  const t = useT();
  const minutes = useMinutes();
  const field = useAutosave(`meetings.${day}`, meetingsFrom ? String(meetings) : "", (text) => {
    const typed = text === "" ? null : Math.min(1440, Math.max(0, Math.round(Number(text))));
    return Number.isNaN(typed) ? undefined : changeMeetings(plan, day, typed);
  });
  return (
    <section aria-labelledby={`day-${day}`} ref={useDropArea(onDropped)}>
      <h2 id={`day-${day}`}>
        {formatWeekday(day, "UTC")} {formatShortDay(day, "UTC")}
        <span>{planned > 0 && minutes(planned)}</span>
      </h2>
      <label className={styles.met}>
        {t("Meetings (min)")}
        <input
          className="in in-s"
          type="number"
          min={0}
          max={1440}
          step={5}
          aria-label={t("Meetings on {{day}} (minutes)", { day: sayWeekday(day) })}
          {...field}
          onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
        />
        {meetingsFrom === "calendar" && <span className="meta">{t("from calendar")}</span>}
      </label>
      <ul className={styles.slips}>{children}</ul>
    </section>
  );
}
