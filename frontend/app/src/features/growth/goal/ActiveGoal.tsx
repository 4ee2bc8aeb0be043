import { Link } from "react-router";
import { sayDay } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import { RowLink } from "../../../shared/ui";
import styles from "../growth.module.css";
import { NextStep } from "../steps/NextStep";
import { type Goal, isReviewDue } from "../types";

const kindLabels = {
  growth: msg("Growth"),
  experiment: msg("Experiment"),
  handover: msg("Handover"),
  absence: msg("Absence"),
  fit: msg("Role fit"),
};

/** A goal is its next step; what it is for stands beside it. */
export function ActiveGoal({ goal }: { goal: Goal }) {
  const t = useT();
  const { id, title, kind, lookBackOn, milestones, reached, overdue = 0 } = goal;
  return (
    <li>
      <NextStep goal={goal} heading />
      <div className={styles.toward}>
        <p>
          <Link to={`/grow/${id}`} dir="auto">
            {title}
          </Link>
        </p>
        <p className="meta">
          {milestones > 0 &&
            `${t("{{reached}} of {{count}} milestone | {{reached}} of {{count}} milestones", { count: milestones, reached })}. `}
          {overdue > 0 && (
            <>
              <RowLink to={`/grow/${id}#look-back`} about={title}>
                {t("One is overdue. | {{first}} are overdue.", { count: overdue })}
              </RowLink>{" "}
            </>
          )}
          {isReviewDue(goal) ? (
            <RowLink to={`/grow/${id}#look-back`} about={title}>
              {t("Review now")}
            </RowLink>
          ) : lookBackOn ? (
            t("{{kind}}, review on {{day}}", { kind: t(kindLabels[kind]), day: sayDay(lookBackOn) })
          ) : (
            t(kindLabels[kind])
          )}
        </p>
      </div>
    </li>
  );
}
