import styles from "./WeekTicks.module.css";
import type { GoalWeeks } from "./weeks";

type Props = {
  label: string;
  of: GoalWeeks;
  /** The evidence grows once, when the goal has just been reached. */
  moves?: boolean;
};

const x = (at: number) => `${(at * 100).toFixed(2)}%`;
const mondays = Array.from({ length: 12 }, (_, week) => week / 12);
const tops = { entry: 13, evidence: 2, review: 2 };

/** Draws twelve weeks of a goal: short ticks for weeks, longer ones for entries, tall ones for evidence, amber for the review. */
export function WeekTicks({ label, of: { begun, today, marks }, moves }: Props) {
  return (
    <svg className={`${styles.weeks} ${moves ? styles.moves : ""}`} role="img" aria-label={label}>
      <line className={styles.base} x1="0" x2="100%" y1="24" y2="24" />
      {mondays.map((at) => (
        <line key={at} className={styles.base} x1={x(at)} x2={x(at)} y1="20" y2="24" />
      ))}
      <line className={styles.run} x1={x(begun)} x2={x(today)} y1="24" y2="24" />
      {marks.map(({ kind, at }, key) =>
        kind === "milestone" || kind === "reached" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a day may be alike
          <svg key={key} x={x(at)} y="34" className={styles[kind]} aria-hidden="true">
            <path d="M0-5 5 0 0 5-5 0z" />
          </svg>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a day may be alike
          <line key={key} className={styles[kind]} x1={x(at)} x2={x(at)} y1={tops[kind]} y2="24" />
        ),
      )}
    </svg>
  );
}
