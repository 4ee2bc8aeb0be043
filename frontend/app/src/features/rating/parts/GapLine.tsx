import { xOf } from "../../../shared/chart";
import plot from "../../../shared/chart/plot.module.css";
import type { AgendaPoint } from "../agenda/agenda";
import panel from "../Panel.module.css";
import styles from "./GapPlot.module.css";

/** You and the others on the rule, small; the sentence below it says the numbers. */
export function GapLine({ of: { self, others } }: { of: Pick<AgendaPoint, "self" | "others"> }) {
  const ends = [self, others?.mean].filter((value) => value !== undefined).map(xOf);
  if (ends.length === 0) return null;
  return (
    <svg className={panel.line} aria-hidden="true">
      <line className={panel.rule} x1="0" x2="100%" y1="6" y2="6" />
      <line className={panel.ten} x1="100%" x2="100%" y1="0" y2="12" />
      <rect
        className={styles.between}
        x={`${Math.min(...ends)}%`}
        width={`${Math.max(...ends) - Math.min(...ends)}%`}
        y="4.5"
        height="3"
      />
      {self !== undefined && (
        <svg aria-hidden="true" x={`${xOf(self)}%`} overflow="visible">
          <rect className={styles.you} x="-2.8" y="-1" width="5.6" height="14" rx="1.5" />
        </svg>
      )}
      {others && <circle className={plot.others} cx={`${xOf(others.mean)}%`} cy="6" r="6" />}
    </svg>
  );
}
