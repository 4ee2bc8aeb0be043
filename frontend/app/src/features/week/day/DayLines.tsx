import { useEffect, useState } from "react";
import { Link } from "react-router";
import { OthersSign } from "../../../shared/chart";
import { today } from "../../../shared/days";
import { formatClock, msg, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { TaskRow } from "../../../shared/task";
import styles from "./day.module.css";
import type { WeekLine } from "./weekList";

const talkLabels = {
  "one-on-one": msg("One-on-one with {{name}}"),
  session: msg("Coaching session with {{name}}"),
};

const minute = 60_000;

/** The time of day, where the member is. */
export function useClock(): string {
  const [clock, setClock] = useState(() => formatClock(new Date().toISOString()));
  useEffect(() => {
    const timer = setInterval(() => setClock(formatClock(new Date().toISOString())), minute);
    return () => clearInterval(timer);
  }, []);
  return clock;
}

type Props = {
  day: string;
  lines: readonly WeekLine[];
  /** The tasks can be moved to these days. */
  days?: readonly string[] | undefined;
  /** The week is closed: its blocks stay as they are. */
  closed?: boolean | undefined;
};

/** Shows what a day holds, in the order of its hours; today has a line at the present time. */
export function DayLines({ day, lines, days, closed }: Props) {
  const clock = useClock();
  const isToday = day === today();
  const next = lines.findIndex(({ start = "99" }) => start > clock);
  const now = isToday && (
    <li className={styles.now} key="now">
      <span>{clock}</span>
    </li>
  );
  const shown = lines.map((line) => (
    <Line key={line.id} day={day} line={line} days={days} closed={closed} />
  ));
  return <ul>{now ? shown.toSpliced(next < 0 ? lines.length : next, 0, now) : shown}</ul>;
}

type LineProps = Pick<Props, "day" | "days" | "closed"> & { line: WeekLine };

function Line({ day, line: { task, block, talk, busy }, days = [], closed }: LineProps) {
  const t = useT();
  const minutes = useMinutes();
  if (busy) {
    return (
      <li className={styles.busy}>
        <time>{busy.start}</time>
        <span>
          <i style={{ flexBasis: `${busy.minutes * 0.075}rem` }} />
          {busy.minutes >= 1440
            ? t("Busy all day")
            : t("Busy until {{time}}", { time: busy.until })}
        </span>
      </li>
    );
  }
  if (talk) {
    const over = talk.state !== "planned";
    return (
      <li className={`${styles.talk} ${over ? styles.over : ""}`}>
        <OthersSign />
        <time>{talk.start}</time>
        <div>
          <Link to={`/people?talk=${talk.id}`}>
            {t(talkLabels[talk.kind], { name: talk.with })}
          </Link>
          <span className={styles.length}>{talk.minutes && minutes(talk.minutes)}</span>
        </div>
      </li>
    );
  }
  return (
    <TaskRow task={task ?? block?.task} block={block} on={day} days={days} blockStays={closed} />
  );
}
