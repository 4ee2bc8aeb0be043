import { Link } from "react-router";
import { sayDay, today } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import styles from "../growth.module.css";
import { NextStep } from "../steps/NextStep";
import { growthStrings } from "../strings";
import type { Goal } from "../types";
import { Milestones } from "./Milestones";

/** A goal is its next step; what it is for stands beside it. */
export function ActiveGoal({ goal }: { goal: Goal }) {
  const say = useStrings(growthStrings);
  const { id, title, sign, kind, lookBackOn, milestones, reached } = goal;
  const due = lookBackOn !== undefined && lookBackOn <= today();
  return (
    <li>
      <NextStep goal={goal} heading />
      <div className={styles.toward}>
        <p>
          <Link to={`/grow/${id}`} dir="auto">
            {title}
          </Link>
        </p>
        <p className="voice" dir="auto">
          {sign}
        </p>
        {milestones > 0 && (
          <Milestones
            all={milestones}
            reached={reached}
            label={say("milestones.of", { count: milestones, reached })}
          />
        )}
        <p className="meta">
          {milestones > 0 && `${say("milestones.of", { count: milestones, reached })}. `}
          {due ? (
            <Link to={`/grow/${id}#look-back`}>{say("look-back.due")}</Link>
          ) : lookBackOn ? (
            say("kind.look-back", { kind: say(`kind.${kind}`), day: sayDay(lookBackOn) })
          ) : (
            say(`kind.${kind}`)
          )}
        </p>
      </div>
    </li>
  );
}
