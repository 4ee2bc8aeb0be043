import type { CSSProperties } from "react";
import { sayShortDay, today } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import type { Goal, GoalTask } from "../types";
import styles from "./goal.module.css";
import { columns, type RuleMark, ruleOf } from "./rule";

/** The days of a goal to scale on a rule, in words below it: beside each other, or as a list where they stand too close. */
export function GoalDays({ goal, milestones }: { goal: Goal; milestones: GoalTask[] }) {
  const { marks, fits } = ruleOf(goal, milestones, today());
  return (
    <>
      <GoalRule goal={goal} milestones={milestones} />
      <ol
        className={fits ? `${styles.days} ${styles.across}` : styles.days}
        style={{ "--n": columns } as CSSProperties}
      >
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
    </>
  );
}

/** A tick for each day where it stands, ink up to now, and the ten at the last day that was set. */
export function GoalRule({ goal, milestones }: { goal: Goal; milestones: GoalTask[] }) {
  const { marks, now, end } = ruleOf(goal, milestones, today());
  return (
    <div
      className={styles.rule}
      style={{ "--n": columns, "--now": now, "--end": end } as CSSProperties}
      aria-hidden
    >
      {marks.map(({ key, what, on, late, at }) => (
        <i
          key={key}
          className={late ? styles.late : on ? styles.on : undefined}
          data-what={what}
          style={{ "--at": at } as CSSProperties}
        />
      ))}
    </div>
  );
}

const stretchDays = msg("{{count}} day | {{count}} days");
const stretchWeeks = msg("{{count}} week | {{count}} weeks");

const dayLabels = {
  created: msg("Created"),
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
