import { plusDays, sayAxisDay } from "../../../shared/days";
import styles from "../growth.module.css";

/** Writes the Mondays above drawn weeks; on a phone every fourth of them has to be enough. */
export function WeekDates({ first, count }: { first: string; count: number }) {
  const every = Math.ceil(count / 8);
  return (
    <div className={styles.dates} aria-hidden="true">
      {Array.from({ length: Math.ceil(count / every) }, (_, at) => at * every).map((week) => (
        <span
          key={week}
          className={week % 4 > 0 || week / count > 0.85 ? styles.minor : undefined}
          style={{ left: `${(week / count) * 100}%` }}
        >
          {sayAxisDay(plusDays(first, week * 7))}
        </span>
      ))}
    </div>
  );
}
