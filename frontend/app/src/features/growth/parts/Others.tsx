import { Lock } from "lucide-react";
import { Link } from "react-router";
import { useStrings } from "../../../shared/i18n";
import { Icon } from "../../../shared/ui";
import type { Decision } from "../decided";
import styles from "../growth.module.css";
import { growthStrings } from "../strings";
import { type Goal, most } from "../types";
import { Decided } from "./Decided";

type Props = { goals: Goal[]; decided: Decision[] };

/** Goals that are not active, and what could become one. */
export function Others({ goals, decided }: Props) {
  const say = useStrings(growthStrings);
  const others = goals.filter(({ state }) => state !== "active");
  const full = goals.length - others.length >= most.active;
  return (
    <aside className="side" aria-label={say("others.label")}>
      <div className={`panel sheet ${styles.others}`}>
        {others.length > 0 && (
          <>
            <h2>{say("others.title")}</h2>
            <ul className="rows">
              {others.map((goal) => (
                <li key={goal.id}>
                  <div>
                    <p className="meta">
                      <State of={goal} />
                    </p>
                    <p>
                      <Link to={`/grow/${goal.id}`} dir="auto">
                        {goal.title}
                      </Link>
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
        {full && <p className="note">{say("others.full")}</p>}
        {decided.length > 0 && (
          <>
            <h3>{say("decided.title")}</h3>
            <Decided of={decided} />
          </>
        )}
        <p className="meta">
          <Icon of={Lock} /> {say("private")} <Link to="/shared">{say("shared.link")}</Link>
        </p>
      </div>
    </aside>
  );
}

function State({ of: { state, sign } }: { of: Goal }) {
  const say = useStrings(growthStrings);
  if (state === "active") return null;
  return say(state === "draft" && !sign ? "others.draft.sign" : `others.${state}`);
}
