import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { useAutosave } from "../../../shared/changes";
import { sayWeekday, today } from "../../../shared/days";
import { formatShortDay, formatWeekday, msg, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { useDropArea } from "../../../shared/ui";
import { changeMeetings } from "../changes";
import type { WeekPlan } from "../queries";
import { overlapsOf } from "../slot";
import styles from "../week.module.css";
import planStyles from "./plan.module.css";

const talkLabels = {
  "one-on-one": msg("One-on-one with {{name}}"),
  session: msg("Coaching session with {{name}}"),
};

/** Minutes of a day that nobody should plan. */
const longest = 540;

type Props = {
  plan: WeekPlan;
  day: Schemas["WeekDay"];
  onDropped: (id: string) => void;
  children: ReactNode[];
};

/** A day with its talks and blocks, and how long its other meetings take. */
export function DayColumn({
  plan,
  day: { day, meetings, meetingsFrom, planned, talks: met = 0 },
  onDropped,
  children,
}: Props) {
  const t = useT();
  const talks = plan.talks?.filter((talk) => talk.day === day) ?? [];
  const minutes = useMinutes();
  const field = useAutosave(`meetings.${day}`, meetingsFrom ? String(meetings) : "", (text) => {
    const typed = text === "" ? null : Math.min(1440, Math.max(0, Math.round(Number(text))));
    return Number.isNaN(typed) ? undefined : changeMeetings(plan, day, typed);
  });
  return (
    <section
      aria-labelledby={`day-${day}`}
      aria-current={day === today() ? "date" : undefined}
      ref={useDropArea(onDropped)}
    >
      <h2 id={`day-${day}`}>
        {formatWeekday(day, "UTC")} {formatShortDay(day, "UTC")}
        <span>{planned > 0 && minutes(planned)}</span>
      </h2>
      <label className={planStyles.met}>
        {t(talks.length > 0 ? "Other meetings (min)" : "Meetings (min)")}
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
      {meetings + met + planned > longest && (
        <p className={planStyles.warning}>
          {t("{{time}} is more than nine hours", { time: minutes(meetings + met + planned) })}
        </p>
      )}
      {overlapsOf([...plan.blocks.filter((block) => block.day === day), ...talks]).map((start) => (
        <p key={start} className={planStyles.warning}>
          {t("Two things overlap at {{start}}", { start })}
        </p>
      ))}
      <ul className={styles.slips}>
        {talks.map(({ id, kind, with: name, start, minutes: length = 0 }) => (
          <li key={id} className={`${styles.slip} ${styles.talk}`}>
            <div>
              <Link to={`/talks/${id}`}>{t(talkLabels[kind], { name })}</Link>
              <span className="meta">{[start, minutes(length)].filter(Boolean).join(", ")}</span>
            </div>
          </li>
        ))}
        {children}
      </ul>
    </section>
  );
}
