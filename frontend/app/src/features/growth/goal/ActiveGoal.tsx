import { Link } from "react-router";
import { sayDay, today } from "../../../shared/days";
import { goalWeeks, WeekTicks } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ButtonLink, Fold, Voice } from "../../../shared/ui";
import styles from "../growth.module.css";
import { LogTrail } from "../log/LogTrail";
import { NextStep } from "../steps/NextStep";
import { type Goal, type GoalTask, isReviewDue, type LogEntry } from "../types";
import { useLogSaid } from "./useLogSaid";

type Props = {
  goal: Goal;
  /** The Monday with which the drawn weeks begin. */
  first: string;
  entries: LogEntry[];
  milestones: GoalTask[];
  /** Its review has been due for longest. */
  urgent: boolean;
};

/** Shows the next step of a goal, and what has come of it so far in its weeks. */
export function ActiveGoal({ goal, first, entries, milestones, urgent }: Props) {
  const t = useT();
  const { id, title, lookBackOn, overdue = 0, milestones: all, reached, evidence } = goal;
  const own = entries.filter(({ goalId }) => goalId === id);
  const last = own.find((entry) => entry.evidence) ?? own[0];
  const log = useLogSaid(goal);
  const review =
    lookBackOn === today()
      ? t("Review today.")
      : lookBackOn &&
        t(isReviewDue(goal) ? "Review due since {{day}}." : "Review on {{day}}.", {
          day: sayDay(lookBackOn),
        });
  const late =
    overdue > 0 &&
    t("One milestone is overdue. | {{first}} milestones are overdue.", { count: overdue });
  const reachedSaid =
    all > 0 &&
    t(
      "{{reached}} of {{count}} milestone reached. | {{reached}} of {{count}} milestones reached.",
      { count: all, reached },
    );
  return (
    <li>
      <div>
        <h2>
          <Link to={`/grow/${id}`} dir="auto">
            {title}
          </Link>
        </h2>
        <NextStep goal={goal}>
          {isReviewDue(goal) && (
            <ButtonLink
              small
              look={urgent ? "primary" : "outline"}
              to={`/grow/${id}#look-back`}
              aria-label={t("Review goal: {{title}}", { title })}
            >
              {t("Review goal")}
            </ButtonLink>
          )}
        </NextStep>
      </div>
      <div>
        <WeekTicks
          label={[`${log}.`, reachedSaid, late, review].filter(Boolean).join(" ")}
          of={goalWeeks(goal, first, { entries, tasks: milestones })}
        />
        <div className={styles.last}>
          {last && <Voice>{last.text}</Voice>}
          <p className="meta">
            {last &&
              t(last.evidence ? "Evidence, {{day}}." : "Log entry, {{day}}.", {
                day: sayDay(last.day),
              })}{" "}
            {evidence === 0 && t("You have no evidence yet.")} {late} {review}
          </p>
        </div>
        {goal.entries > 0 && (
          <Fold label={log} lazy>
            <LogTrail filter={{ goalId: id }} atGoal />
          </Fold>
        )}
      </div>
    </li>
  );
}
