import type { CSSProperties } from "react";
import { sayShortDay, today } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import type { Goal, GoalTask } from "../types";
import styles from "./goal.module.css";
import { columns, type RuleMark, ruleOf } from "./rule";

/** The days of a goal as a rule: ink up to now, the amber bar at its end. Where they stand too close, as a list. */
export function GoalDays({ goal, milestones }: { goal: Goal; milestones: GoalTask[] }) {
  const { marks, now, fits } = ruleOf(goal, milestones, today());
  const rule = { "--n": columns, "--now": now } as CSSProperties;
  return (
    <ol className={fits ? `${styles.days} ${styles.across}` : styles.days} style={rule}>
      {marks.map((mark) => (
        <li
          key={mark.key}
          className={mark.on ? styles.on : undefined}
          aria-current={mark.day === today() ? "step" : undefined}
          style={{ "--d": mark.column, "--w": mark.width } as CSSProperties}
        >
          <What of={mark} />
        </li>
      ))}
    </ol>
  );
}

const stretchDays = msg("{{count}} day | {{count}} days");
const stretchWeeks = msg("{{count}} week | {{count}} weeks");

const dayLabels = {
  begun: msg("Started"),
  "look-back": msg("Review"),
};

function What({ of: { what, day, text, late, stretch } }: { of: RuleMark }) {
  const t = useT();
  const count = stretch && (stretch < 7 ? stretch : Math.round(stretch / 7));
  return (
    <>
      <b>{what === "today" || day === today() ? t("Today") : sayShortDay(day)}</b>
      {what !== "today" && <p dir="auto">{what === "milestone" ? text : t(dayLabels[what])}</p>}
      {late && <p className={styles.late}>{t("overdue")}</p>}
      {count && (
        <p className={styles.stretch}>{t(stretch < 7 ? stretchDays : stretchWeeks, { count })}</p>
      )}
    </>
  );
}
