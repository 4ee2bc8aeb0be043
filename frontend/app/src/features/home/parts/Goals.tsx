import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { mondayOf, plusDays, sayShortDay, today } from "../../../shared/days";
import { entriesSinceQuery, goalsQuery, goalWeeks, WeekTicks } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { Section } from "../../../shared/ui";
import styles from "../Home.module.css";

/** Home shows at most this many. */
const most = 3;

/** Draws what was written and kept as evidence in the last twelve weeks of the first active goals. */
export function Goals() {
  const t = useT();
  const first = plusDays(mondayOf(today()), -11 * 7);
  const { data: goals = [] } = useQuery(goalsQuery);
  const { data: entries } = useQuery(entriesSinceQuery(first));
  const active = goals.filter(({ state }) => state === "active").slice(0, most);
  if (active.length === 0 || !entries) return null;
  return (
    <Section
      heading={
        <>
          {t("Goals")} <span className="meta">{t("twelve weeks")}</span>
        </>
      }
    >
      <ul className={styles.goals}>
        {active.map((goal) => {
          const own = entries.filter(({ goalId }) => goalId === goal.id);
          const evidence = own.filter((entry) => entry.evidence).length;
          return (
            <li key={goal.id}>
              <p>
                <Link to={`/grow/${goal.id}`} dir="auto">
                  {goal.title}
                </Link>
                <span className="meta">
                  {own.length > 0 && t("One entry | {{first}} entries", { count: own.length })}
                  {evidence > 0 &&
                    `, ${t("one is evidence | {{words}} are evidence", { count: evidence })}`}
                </span>
              </p>
              <WeekTicks
                label={t("Twelve weeks of “{{title}}”", { title: goal.title })}
                of={goalWeeks(goal, first, { entries: own })}
              />
            </li>
          );
        })}
      </ul>
      <p className={`meta ${styles.weeks}`}>
        <span>{sayShortDay(first)}</span>
        <span>{t("A tall mark is evidence.")}</span>
        <span>{t("this week")}</span>
      </p>
    </Section>
  );
}
