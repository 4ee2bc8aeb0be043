import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { sayShortDay, today } from "../../shared/days";
import { msg, useT } from "../../shared/i18n";
import { LookBack } from "./back/LookBack";
import { mondayOf, plusDays, weekAt } from "./days";
import { Plan } from "./plan/Plan";
import { weekQuery } from "./queries";
import { Sort } from "./sort/Sort";
import styles from "./week.module.css";

const views = ["sort", "plan", "back"] as const;

const viewLabels = {
  sort: msg("Sort"),
  back: msg("Review"),
  plan: msg("Plan"),
};

/** One week, in three views; the address says which. */
export function Component() {
  const t = useT();
  const [search] = useSearchParams();
  const week = weekAt(search.get("week"));
  const view = views.find((each) => each === search.get("view")) ?? "plan";
  const plan = useSuspenseQuery(weekQuery(week)).data;
  const now = mondayOf(today());
  const at = (change: { week?: string; view?: string }) =>
    `/week?${new URLSearchParams({ week, view, ...change })}`;
  return (
    <>
      <div className={styles.bar}>
        <nav className={styles.weeks} aria-label={t("Week")}>
          <Link to={at({ week: plusDays(week, -7) })} aria-label={t("Previous week")}>
            ←
          </Link>
          <span>
            {t("{{from}} to {{to}}", {
              from: sayShortDay(week),
              to: sayShortDay(plusDays(week, 6)),
            })}
          </span>
          <Link to={at({ week: plusDays(week, 7) })} aria-label={t("Next week")}>
            →
          </Link>
          {week !== now && <Link to={at({ week: now })}>{t("This week")}</Link>}
        </nav>
        <nav className={styles.views} aria-label={t("Week views")}>
          {views.map((each) => (
            <Link
              key={each}
              to={at({ view: each })}
              aria-current={each === view ? "page" : undefined}
            >
              {t(viewLabels[each])}
            </Link>
          ))}
        </nav>
      </div>
      {view === "sort" && <Sort week={week} />}
      {view === "plan" && <Plan plan={plan} />}
      {view === "back" && <LookBack plan={plan} key={week} />}
    </>
  );
}
