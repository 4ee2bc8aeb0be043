import type { CSSProperties } from "react";
import { sayShortDay, today } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import type { Goal, Task } from "../types";
import styles from "./goal.module.css";
import { columns, type Mark, ruleOf } from "./rule";

/** The days of a goal as a rule: ink up to now, the amber bar at its end. Where they stand too close, as a list. */
export function Days({ goal, milestones }: { goal: Goal; milestones: Task[] }) {
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

const dayLabels = {
  begun: msg("Started"),
  "look-back": msg("Review"),
};

function What({ of: { what, day, text } }: { of: Mark }) {
  const t = useT();
  if (what === "today") return <b>{t("Today")}</b>;
  return (
    <>
      <b>{day === today() ? t("Today") : sayShortDay(day)}</b>
      <p dir="auto">{what === "milestone" ? text : t(dayLabels[what])}</p>
    </>
  );
}
