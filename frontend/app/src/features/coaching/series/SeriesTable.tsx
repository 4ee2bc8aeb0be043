import { sayShortDay } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import { coachingStrings } from "../strings";
import type { Pairing } from "../types";
import { type Cell, cellOf, columnsOf, standingOf } from "./series";
import styles from "./series.module.css";

/** Skills by sessions: one tick per session, a long one where a step is done. What moved is said in words. */
export function SeriesTable({ of: pairing }: { of: Pairing }) {
  const say = useStrings(coachingStrings);
  const columns = columnsOf(pairing);
  const looks: Record<Cell, string | undefined> = {
    ...{ none: undefined, dropped: undefined },
    done: styles.done,
    open: styles.open,
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its column is scrolled by keyboard too */}
      <section className={styles.scroll} tabIndex={0} aria-label={say("series.caption")}>
        <table className={styles.series} style={{ "--n": columns.length } as React.CSSProperties}>
          <thead>
            <tr>
              <th scope="col">{say("series.skill")}</th>
              {columns.map(({ day }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a session is its place in the series
                <th key={at} scope="col">
                  <span className="sr">{say("series.session", { number: at + 1 })} </span>
                  {day && sayShortDay(day)}
                </th>
              ))}
              <th scope="col">{say("series.moved")}</th>
            </tr>
          </thead>
          <tbody>
            {pairing.skills.map(({ name }) => (
              <tr key={name}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                {columns.map((column, at) => {
                  const cell = cellOf(column, name);
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a session is its place in the series
                    <td key={at} className={`${styles.session} ${looks[cell] ?? ""}`}>
                      <span className="sr">{say(`cell.${cell}`)}</span>
                    </td>
                  );
                })}
                <td>
                  <Moved pairing={pairing} skill={name} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.key}>
        <span>
          <i className={styles.long} />
          {say("series.key.done")}
        </span>
        <span>
          <i />
          {say("series.key.open")}
        </span>
      </p>
    </>
  );
}

function Moved({ pairing, skill }: { pairing: Pairing; skill: string }) {
  const say = useStrings(coachingStrings);
  const { line, sessions } = standingOf(pairing, skill);
  return line ? (
    <p className="voice" dir="auto">
      {line}
    </p>
  ) : (
    <p className="meta">{say(sessions > 0 ? "series.silent" : "series.none")}</p>
  );
}
