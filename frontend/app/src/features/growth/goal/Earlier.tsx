import { formatDay, useStrings } from "../../../shared/i18n";
import growth from "../growth.module.css";
import type { Goal } from "../types";
import styles from "./goal.module.css";
import { goalPageStrings } from "./strings";

/** What a goal was before it was adjusted, and why. */
export function Earlier({ of }: { of: Goal["earlier"] }) {
  const say = useStrings(goalPageStrings);
  if (of.length === 0) return null;
  return (
    <section className={growth.sec}>
      <details className={styles.fold}>
        <summary>{say("earlier.title")}</summary>
        <ol className={styles.earlier}>
          {of.map(({ title, sign, until, why }) => (
            <li key={until}>
              <p dir="auto">
                <b>{title}</b>{" "}
                <span className="meta">{say("earlier.until", { day: formatDay(until) })}</span>
              </p>
              {sign && (
                <p className="voice" dir="auto">
                  {sign}
                </p>
              )}
              <p className="note" dir="auto">
                {why}
              </p>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
