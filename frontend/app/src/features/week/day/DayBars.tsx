import { ChevronDown } from "lucide-react";
import type { CSSProperties, KeyboardEvent } from "react";
import { sayWeekday, today } from "../../../shared/days";
import { formatShortWeekday, msg, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { Icon } from "../../../shared/ui";
import type { WeekPlan } from "../queries";
import { minutesOf, overlapsOf } from "../slot";
import styles from "./DayBars.module.css";
import { DayLines, useClock } from "./DayLines";
import { hoursOf, type Stretch, stretchesOf } from "./dayBar";
import { isLeft, type WeekList } from "./weekList";

type Props = {
  plan: WeekPlan;
  list: WeekList;
  /** Tasks can be moved to these days. */
  days?: readonly string[] | undefined;
  /** What was done is drawn from the left, once. */
  moves?: boolean;
};

const kinds = [
  ["busy", msg("busy")],
  ["talk", msg("one-on-one")],
  ["planned", msg("planned")],
  ["done", msg("done")],
  ["not-done", msg("not done")],
] as const;

const arrows: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** Moves the focus from a day to the one above or below. */
function onArrow(event: KeyboardEvent<HTMLElement>) {
  const summaries = [...event.currentTarget.querySelectorAll("summary")];
  const at = summaries.indexOf(event.target as HTMLElement);
  const way = arrows[event.key];
  if (at < 0 || !way) return;
  event.preventDefault();
  summaries[at + way]?.focus();
}

/** Draws each day of a week as a bar, which opens the day's list; that of today is open. */
export function DayBars({ plan, list, days, moves }: Props) {
  const t = useT();
  const now = today();
  const { lookedBackAt } = plan;
  const all = list.days.map((day) => ({ ...day, stretches: stretchesOf(day, now, lookedBackAt) }));
  const drawn = all.flatMap(({ stretches }) => stretches);
  const { first, last } = hoursOf(drawn);
  const at = (minute: number) =>
    `${(100 * (Math.min(last, Math.max(first, minute)) - first)) / (last - first)}%`;
  const hours = Array.from({ length: (last - first) / 60 + 1 }, (_, hour) => first + 60 * hour);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the summaries in it
    <div className={`${styles.bars} ${moves ? styles.moves : ""}`} onKeyDown={onArrow}>
      <svg className={styles.hours} height="20" aria-hidden="true">
        {hours
          .filter((minute) => minute % 120 === 0)
          .map((minute) => (
            <text key={minute} x={at(minute)} y="13">
              {minute / 60}
            </text>
          ))}
      </svg>
      {all.map(({ day, lines, stretches }) => (
        <details key={day} aria-current={day === now ? "date" : undefined} open={day === now}>
          <summary>
            <h2 title={sayWeekday(day)}>
              {day === now ? t("Today, {{day}}", { day: nameOf(day) }) : nameOf(day)}
            </h2>
            <svg className={styles.bar} height="34" aria-hidden="true">
              {hours.map((minute) => (
                <line key={minute} x1={at(minute)} x2={at(minute)} y1="4" y2="30" />
              ))}
              <line x1="0" x2="100%" y1="30" y2="30" />
              {stretches.map((each) => (
                <Rect key={each.id} of={each} at={at} />
              ))}
              {day === now && <Now at={at} />}
            </svg>
            <span className={styles.sum}>{!lookedBackAt && <Sum day={day} lines={lines} />}</span>
            <Icon of={ChevronDown} />
          </summary>
          <DayList day={day} lines={lines} days={days} closed={!!lookedBackAt} />
        </details>
      ))}
      <p className={styles.legend} aria-hidden="true">
        {kinds
          .filter(([kind]) => drawn.some((each) => each.kind === kind))
          .map(([kind, name]) => (
            <span key={kind}>
              <svg aria-hidden="true">
                <rect {...sizes(kind)} className={styles[kind]} width="18" />
              </svg>
              {t(name)}
            </span>
          ))}
      </p>
    </div>
  );
}

/** "Mon 30". */
const nameOf = (day: string) => `${formatShortWeekday(day, "UTC")} ${Number(day.slice(8))}`;

type At = (minute: number) => string;

/** The calendar's own times are thinner than what the lead plans. */
const sizes = (kind: Stretch["kind"]) =>
  kind === "busy" ? { y: 4, height: 6 } : { y: 0, height: 14 };

function Rect({ of: { kind, from, to, step }, at }: { of: Stretch; at: At }) {
  const { y, height } = sizes(kind);
  const place = { x: at(from), y: 10 + y, height };
  return (
    <>
      <rect
        {...place}
        className={styles[kind]}
        style={{ width: `calc(${at(to)} - ${at(from)})` } as CSSProperties}
      />
      {step && kind === "planned" && <rect {...place} className={styles.step} width="5" />}
    </>
  );
}

function Now({ at }: { at: At }) {
  const now = at(minutesOf(useClock()));
  return <line className={styles.now} x1={now} x2={now} y1="0" y2="34" />;
}

type Day = WeekList["days"][number];

/** Says what was done on a day that is over, and what is left of another one. */
function Sum({ day, lines }: Day) {
  const t = useT();
  const minutes = useMinutes();
  const tasks = lines.filter(({ task, block }) => task ?? block);
  const left = tasks.filter(isLeft);
  const done = tasks.length - left.length;
  const time = left.reduce((sum, { block }) => sum + (block?.minutes ?? 0), 0);
  if (day < today())
    return tasks.length > 0 && t("{{count}} of {{all}} done", { count: done, all: tasks.length });
  if (left.length === 0) return done > 0 && t("All done");
  if (time === 0) return t("One task | {{first}} tasks", { count: left.length });
  return day === today()
    ? t("{{time}} left", { time: minutes(time) })
    : t("{{time}} planned", { time: minutes(time) });
}

type DayListProps = Day & Pick<Props, "days"> & { closed: boolean };

function DayList({ day, lines, days, closed }: DayListProps) {
  const t = useT();
  const own = lines.flatMap(({ block, talk }) => block ?? talk ?? []);
  return (
    <div className={styles.list}>
      {overlapsOf(own).map((start) => (
        <p key={start} className={styles.warning}>
          {t("Two things overlap at {{start}}", { start })}
        </p>
      ))}
      {lines.length === 0 && <p className="note">{t("No plans")}</p>}
      {(lines.length > 0 || day === today()) && (
        <DayLines day={day} lines={lines} days={days} closed={closed} />
      )}
    </div>
  );
}
