import { Lock } from "lucide-react";
import { Link } from "react-router";
import { msg, useT } from "../../../shared/i18n";
import { Icon } from "../../../shared/ui";
import styles from "../growth.module.css";
import { type Goal, mostActive } from "../types";
import type { CommentDecision } from "../useDecisions";
import { DecisionList } from "./DecisionList";

type Props = { goals: Goal[]; decided: CommentDecision[] };

/** Goals that are not active, and what could become one. */
export function Others({ goals, decided }: Props) {
  const t = useT();
  const others = goals.filter(({ state }) => state !== "active");
  const full = goals.length - others.length >= mostActive;
  return (
    <aside className="side" aria-label={t("Inactive goals")}>
      <div className={`panel sheet ${styles.others}`}>
        {others.length > 0 && (
          <>
            <h2>{t("Inactive goals")}</h2>
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
        {full && <p className="note">{t("To start a fourth goal, pause one of the three.")}</p>}
        {decided.length > 0 && (
          <>
            <h3>{t("Promised, not a goal yet")}</h3>
            <DecisionList of={decided} />
          </>
        )}
        <p className="meta">
          <Icon of={Lock} />{" "}
          {t("Goals are private until you share them. Whoever runs the database could read them.")}{" "}
          <Link to="/shared">{t("See what’s shared")}</Link>
        </p>
      </div>
    </aside>
  );
}

const othersLabels = {
  draft: msg("Draft"),
  resting: msg("Paused"),
  reached: msg("Reached"),
  dropped: msg("Dropped"),
};

function State({ of: { state, sign } }: { of: Goal }) {
  const t = useT();
  if (state === "active") return null;
  return t(state === "draft" && !sign ? "Draft, no success measure yet" : othersLabels[state]);
}
