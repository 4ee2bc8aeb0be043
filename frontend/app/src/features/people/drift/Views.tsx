import { Link } from "react-router";
import { formatNumber, msg, useT } from "../../../shared/i18n";
import styles from "./drift.module.css";

export const views = ["all", "drifting", "none"] as const;
export type View = (typeof views)[number];

const viewsLabels = {
  all: msg("All ({{number}})"),
  drifting: msg("Overdue ({{number}})"),
  none: msg("No frequency ({{number}})"),
};

/** Whom to show; it stands in the address. */
export function Views({ of, numbers }: { of: View; numbers: Record<View, number> }) {
  const t = useT();
  return (
    <div className={styles.bar}>
      <nav className={styles.views} aria-label={t("Filter people")}>
        {views.map((view) => (
          <Link
            key={view}
            to={view === "all" ? "/people" : `/people?show=${view}`}
            aria-current={view === of ? "page" : undefined}
          >
            {t(viewsLabels[view], { number: formatNumber(numbers[view]) })}
          </Link>
        ))}
      </nav>
      <p className="note">
        {t("The amber mark shows how often you want to be in touch, in weeks.")}
      </p>
    </div>
  );
}
