import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { mondayOf, plusDays, sayShortDay, today } from "../../shared/days";
import { msg, useT } from "../../shared/i18n";
import { ButtonLink } from "../../shared/ui";
import { weekAt } from "./days";
import { Hours } from "./hours/Hours";
import { Plan } from "./plan/Plan";
import { type WeekPlan, weekQuery } from "./queries";
import { Hints } from "./sort/Hints";
import { Sort } from "./sort/Sort";
import styles from "./week.module.css";

const views = ["days", "priority", "hours"] as const;

/** Earlier names, in e-mails and bookmarks. */
const earlier: Record<string, string> = { plan: "days", sort: "priority", back: "hours" };

const viewLabels = {
  days: msg("Days"),
  priority: msg("Priority"),
  hours: msg("Hours"),
};

/** One week, in three views; the address says which. */
export function Component() {
  const t = useT();
  const [search] = useSearchParams();
  const week = weekAt(search.get("week"));
  const asked = search.get("view") ?? "";
  const view = views.find((each) => each === (earlier[asked] ?? asked)) ?? "days";
  const plan = useSuspenseQuery(weekQuery(week)).data;
  const now = mondayOf(today());
  const ritual = ritualOf(plan);
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
        <div className="row">
          {today() >= plusDays(week, 4) && <Link to="/week/cards/update">{t("Write update")}</Link>}
          <Link to="/week/cards">{t("Cards")}</Link>
        </div>
      </div>
      {ritual && (
        <div className={styles.ritual}>
          <p>{t(ritual.says)}</p>
          <ButtonLink small to={`${ritual.to}?week=${week}`}>
            {t(ritual.action)}
          </ButtonLink>
        </div>
      )}
      {view !== "days" && <Hints plan={plan} />}
      {view === "priority" && <Sort week={week} />}
      {view === "days" && <Plan plan={plan} />}
      {view === "hours" && <Hours week={week} />}
    </>
  );
}

/** From Friday on a week is closed; until then it is planned. */
function ritualOf({ week, plannedAt, lookedBackAt, blocks }: WeekPlan) {
  if (today() >= plusDays(week, 4)) {
    return lookedBackAt || blocks.length === 0 ? undefined : closing;
  }
  return plannedAt ? undefined : planning;
}

const planning = {
  ...{ to: "/week/plan", action: msg("Plan the week") },
  says: msg("Ten minutes: what was left, what is due, and three things that matter."),
};

const closing = {
  ...{ to: "/week/close", action: msg("Close the week") },
  says: msg("Ten minutes: what became of the plan, and what you want to do better."),
};
