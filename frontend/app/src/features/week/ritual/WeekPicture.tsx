import { Fragment } from "react";
import { sayShortDay } from "../../../shared/days";
import { formatWeekday, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { blockName, isPlanned, type TimeBlock } from "../../../shared/task";
import type { WeekPlan } from "../queries";
import styles from "./ritual.module.css";

const [first, last] = [8 * 60, 18 * 60];
const hours = [8, 10, 12, 14, 16, 18];

/** Returns the position of a time on the scale, in percent. */
const at = (minute: number) =>
  (100 * (Math.min(last, Math.max(first, minute)) - first)) / (last - first);
const minuteOf = (start: string) => Number(start.slice(0, 2)) * 60 + Number(start.slice(3));

/** Each day on a rule from 8:00 to 18:00, with what stands on it, and last what has no day. */
export function WeekPicture({ plan, three }: { plan: WeekPlan; three: ReadonlySet<string> }) {
  const t = useT();
  const days = plan.days.filter(
    ({ day }, place) =>
      place < 5 || [...plan.blocks, ...(plan.talks ?? [])].some((each) => each.day === day),
  );
  const minutes = useMinutes();
  const undated = plan.blocks.filter((block) => !block.day && isPlanned(block));
  const tasks = [...plan.tasks, ...(plan.done ?? []).filter(({ week }) => week === plan.week)];
  const matters = ({ task }: TimeBlock) => !!task && three.has(task.id);
  return (
    <>
      <div className={styles.scale} aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour}>{`${hour}:00`}</span>
        ))}
      </div>
      <ol className={styles.picture}>
        {days.map(({ day }) => {
          const blocks = plan.blocks.filter((block) => block.day === day);
          const talks = (plan.talks ?? []).filter((talk) => talk.day === day);
          return (
            <li key={day}>
              <div>
                {formatWeekday(day, "UTC")} <span className="meta">{sayShortDay(day)}</span>
              </div>
              <svg height="30" aria-hidden="true">
                <line className={styles.base} x1="0" x2="100%" y1="15" y2="15" />
                {hours.map((hour) => (
                  <line
                    key={hour}
                    className={styles.base}
                    x1={`${at(hour * 60)}%`}
                    x2={`${at(hour * 60)}%`}
                    y1="11"
                    y2="19"
                  />
                ))}
                {blocks.map((block) => {
                  const from = block.start && minuteOf(block.start);
                  return (
                    from && (
                      <Fragment key={block.id}>
                        {block.spent !== undefined && block.spent < block.minutes && (
                          <rect
                            className={styles.not}
                            x={`${at(from)}%`}
                            width={`${at(from + block.minutes) - at(from)}%`}
                            y="10"
                            height="10"
                            rx="2"
                          />
                        )}
                        <line
                          className={styles.work}
                          x1={`${at(from)}%`}
                          x2={`${at(from + Math.min(block.minutes, block.spent ?? block.minutes))}%`}
                          y1="15"
                          y2="15"
                        />
                        {matters(block) && (
                          <rect className={styles.mine} x={`${at(from)}%`} y="5" rx="1.5" />
                        )}
                      </Fragment>
                    )
                  );
                })}
                {talks.map(
                  ({ id, start, minutes = 30 }) =>
                    start && (
                      <circle
                        key={id}
                        className={styles.person}
                        cx={`${at(minuteOf(start) + minutes / 2)}%`}
                        cy="15"
                        r="5"
                      />
                    ),
                )}
              </svg>
              <ul>
                {blocks.map((block) => (
                  <li key={block.id} dir="auto">
                    {matters(block) && <i className={styles.sign} />}
                    <Stands block={block} important={matters(block)} closedAt={plan.lookedBackAt} />
                  </li>
                ))}
                {talks.map(({ id, with: name, start }) => (
                  <li key={id}>{[name, start].filter(Boolean).join(", ")}</li>
                ))}
                {blocks.length + talks.length === 0 && <li className="meta">{t("No plans")}</li>}
              </ul>
            </li>
          );
        })}
        {undated.length + tasks.length > 0 && (
          <li>
            <div>{t("No day set")}</div>
            <span />
            <ul>
              {undated.map((block) => (
                <li key={block.id} dir="auto">
                  {matters(block) && <i className={styles.sign} />}
                  <Stands block={block} important={matters(block)} closedAt={plan.lookedBackAt} />
                </li>
              ))}
              {tasks.map(({ id, text, minutes: length, state }) => (
                <li key={id} dir="auto">
                  {three.has(id) && <i className={styles.sign} />}
                  {[text, length && minutes(length), state === "done" && t("done")]
                    .filter(Boolean)
                    .join(", ")}
                </li>
              ))}
            </ul>
          </li>
        )}
      </ol>
      <p className={`meta ${styles.legend}`}>
        <span>
          <i className={styles.sign} /> {t("One of your three")}
        </span>
        <span>
          <i className={styles.bar} /> {t("Planned")}
        </span>
        {plan.blocks.some(({ spent }) => spent !== undefined) && (
          <span>
            <i className={`${styles.bar} ${styles.empty}`} /> {t("Planned, not done")}
          </span>
        )}
        <span>
          <i className={styles.dot} /> {t("With a person")}
        </span>
      </p>
    </>
  );
}

type StandsProps = { block: TimeBlock; important: boolean; closedAt: string | undefined };

/** Shows a block; what was done after the week was closed was not done in it. */
function Stands({ block, important, closedAt = "9" }: StandsProps) {
  const t = useT();
  const minutes = useMinutes();
  const { start, spent, task, kind } = block;
  const done = task
    ? task.state === "done" && !(task.doneAt && task.doneAt > closedAt)
    : !!kind && !!spent && spent >= block.minutes;
  const came = !isPlanned(block)
    ? t("not planned")
    : done
      ? t("done")
      : spent === 0
        ? t("not done")
        : spent && t("half");
  const words = [blockName(t, block), start ?? minutes(block.minutes), came]
    .filter(Boolean)
    .join(", ");
  return important ? <b>{words}</b> : words;
}
