import { sayShortDay } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import { Voice } from "../../../shared/ui";
import type { Pairing } from "../types";
import { type Cell, cellOf, columnsOf, standingOf } from "./series";
import styles from "./series.module.css";

const cellLabels = {
  done: msg("step done"),
  open: msg("step open"),
  dropped: msg("step dropped"),
  none: msg("no step"),
};

/** Skills by sessions: one tick per session, a long one where a step is done. What moved is said in words. */
export function SeriesTable({ of: pairing }: { of: Pairing }) {
  const t = useT();
  const columns = columnsOf(pairing);
  const looks: Record<Cell, string | undefined> = {
    ...{ none: undefined, dropped: undefined },
    done: styles.done,
    open: styles.open,
  };
  return (
    <>
      <section
        className={styles.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its column is scrolled by keyboard too
        tabIndex={0}
        aria-label={t("Steps from each session and your progress, by skill.")}
      >
        <table className={styles.series} style={{ "--n": columns.length } as React.CSSProperties}>
          <thead>
            <tr>
              <th scope="col">{t("Skill")}</th>
              {columns.map(({ day }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a session is its place in the series
                <th key={at} scope="col">
                  <span className="sr">{t("Session {{number}}", { number: at + 1 })} </span>
                  {day && sayShortDay(day)}
                </th>
              ))}
              <th scope="col">{t("Progress")}</th>
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
                      <span className="sr">{t(cellLabels[cell])}</span>
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
          {t("step done")}
        </span>
        <span>
          <i />
          {t("step open")}
        </span>
      </p>
    </>
  );
}

function Moved({ pairing, skill }: { pairing: Pairing; skill: string }) {
  const t = useT();
  const { line, sessions } = standingOf(pairing, skill);
  return line ? (
    <Voice>{line}</Voice>
  ) : (
    <p className="meta">{t(sessions > 0 ? "no progress yet" : "no step yet")}</p>
  );
}
