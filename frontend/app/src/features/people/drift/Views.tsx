import { Link } from "react-router";
import { formatNumber, useStrings } from "../../../shared/i18n";
import styles from "./drift.module.css";
import { driftStrings } from "./strings";

export const views = ["all", "drifting", "none"] as const;
export type View = (typeof views)[number];

/** Whom to show; it stands in the address. */
export function Views({ of, numbers }: { of: View; numbers: Record<View, number> }) {
  const say = useStrings(driftStrings);
  return (
    <div className={styles.bar}>
      <nav className={styles.views} aria-label={say("views")}>
        {views.map((view) => (
          <Link
            key={view}
            to={view === "all" ? "/people" : `/people?show=${view}`}
            aria-current={view === of ? "page" : undefined}
          >
            {say(`views.${view}`, { number: formatNumber(numbers[view]) })}
          </Link>
        ))}
      </nav>
      <p className="note">{say("amber")}</p>
    </div>
  );
}
