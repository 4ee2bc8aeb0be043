import type { CSSProperties, ReactNode } from "react";
import { formatShortDay, formatShortTime, useT } from "../../../shared/i18n";
import type { Counts, Survey } from "../types";
import styles from "./Days.module.css";
import { dayRule } from "./days";

type Props = { survey: Survey; counts: Counts | undefined; now: Date };

/** Time as a rule: a tick per day, ink up to now, the amber bar where the answers become the lead's to read. */
export function AnswerDays({ survey, counts, now }: Props) {
  const t = useT();
  const { zone, closesAt, launchedAt = survey.createdAt, opensAt, invited = 0 } = survey;
  const rule = dayRule(
    new Date(launchedAt),
    now,
    new Date(closesAt),
    opensAt ? new Date(opensAt) : undefined,
  );
  const today = now.toISOString();
  return (
    <section aria-label={t("Timeline")}>
      <div
        className={styles.rule}
        aria-hidden="true"
        style={{ "--now": rule.now } as CSSProperties}
      >
        {rule.ticks.map((tick) => (
          <i
            key={tick}
            className={tick <= rule.now ? styles.on : undefined}
            style={{ left: `${100 * tick}%` }}
          />
        ))}
      </div>
      <ol className={styles.marks}>
        <Mark on when={formatShortTime(launchedAt, zone)}>
          {t("Launched to {{count}} person | Launched to {{count}} people", { count: invited })}
        </Mark>
        {rule.opens !== undefined && opensAt ? (
          <Mark at={rule.opens} when={formatShortTime(opensAt, zone)}>
            {t("Opens for answers")}
          </Mark>
        ) : (
          <Mark
            on
            current
            at={rule.now}
            when={t("Today, {{day}}", { day: formatShortDay(today, zone) })}
          >
            {counts &&
              t("{{count}} of {{m}} answered", { count: counts.answered, m: counts.invited })}
          </Mark>
        )}
        <Mark when={formatShortTime(closesAt, zone)}>{t("Closes, and you read the answers")}</Mark>
      </ol>
    </section>
  );
}

type MarkProps = {
  on?: boolean;
  current?: boolean;
  at?: number;
  when: string;
  children: ReactNode;
};

function Mark({ on, current, at, when, children }: MarkProps) {
  return (
    <li
      className={[on && styles.on, at !== undefined && styles.between].filter(Boolean).join(" ")}
      aria-current={current ? "step" : undefined}
      style={at === undefined ? undefined : ({ "--at": at } as CSSProperties)}
    >
      <b>{when}</b>
      <p>{children}</p>
    </li>
  );
}
