import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Lock, Plus } from "lucide-react";
import { Link } from "react-router";
import { mondayOf, plusDays, sayShortDay, today } from "../../shared/days";
import { entriesSinceQuery } from "../../shared/goal";
import { inWords, msg, useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ButtonLink, Fold, Icon } from "../../shared/ui";
import { ActiveGoal } from "./goal/ActiveGoal";
import styles from "./growth.module.css";
import { Log } from "./log/Log";
import { FirstGoal } from "./parts/FirstGoal";
import { WeekDates } from "./parts/WeekDates";
import { goalsQuery, milestonesQuery } from "./queries";
import { type Goal, isReviewDue, mostActive } from "./types";

export function Component() {
  const goals = useSuspenseQuery(goalsQuery).data;
  return goals.length === 0 ? <FirstGoal /> : <GrowPage goals={goals} />;
}

/** The few goals that are active, all on one rule of time; below them the log. */
function GrowPage({ goals }: { goals: Goal[] }) {
  const t = useT();
  const active = goals.filter(({ state }) => state === "active");
  const due = active.filter(isReviewDue).toSorted((a, b) => byDay(a, b));
  const monday = mondayOf(today());
  const first = plusDays(monday, -before * 7);
  const { data: entries = [] } = useQuery(entriesSinceQuery(plusDays(monday, -11 * 7)));
  const { data: milestones = [] } = useQuery(milestonesQuery);
  return (
    <>
      <PageHead
        heading={useHeading(active)}
        title={t("Grow")}
        actions={
          <ButtonLink to="/grow/new">
            <Icon of={Plus} />
            {t("New goal")}
          </ButtonLink>
        }
      >
        {due.length > 0 &&
          t("One is due for review. | {{first}} are due for review.", { count: due.length })}{" "}
        {active.length < mostActive
          ? t("You can have up to three active goals.")
          : t("To start a fourth goal, pause one of the three.")}
      </PageHead>
      {active.length > 0 && (
        <>
          <div className={styles.head}>
            <WeekDates first={first} count={12} />
          </div>
          <ul className={styles.aims}>
            {active.map((goal) => (
              <ActiveGoal
                key={goal.id}
                {...{ goal, first, entries, milestones }}
                urgent={goal === due[0]}
              />
            ))}
          </ul>
          <p className={styles.weekKey} aria-hidden="true">
            <span>{t("log entry")}</span>
            <span data-mark="evidence">{t("evidence")}</span>
            <span data-mark="milestone">{t("milestone")}</span>
            <span data-mark="review">{t("review")}</span>
          </p>
        </>
      )}
      <Log>
        <Inactive of={goals.filter(({ state }) => state !== "active")} />
      </Log>
      <p className="meta">
        <Icon of={Lock} />{" "}
        {t("Goals are private until you share them. Whoever runs the database could read them.")}{" "}
        <Link to="/shared">{t("See what’s shared")}</Link>
      </p>
    </>
  );
}

/** This many of the twelve weeks lie before this one. */
const before = 5;

const byDay = ({ lookBackOn: a = "" }: Goal, { lookBackOn: b = "" }: Goal) => a.localeCompare(b);

const stateLabels = {
  active: msg("Active"),
  draft: msg("Draft"),
  resting: msg("Paused"),
  reached: msg("Reached"),
  dropped: msg("Dropped"),
};

function Inactive({ of: goals }: { of: Goal[] }) {
  const t = useT();
  if (goals.length === 0) return null;
  return (
    <Fold label={t("Inactive goals")} about={inWords(goals.length)}>
      <ul className="rows">
        {goals.map(({ id, title, state, sign, lookBackOn }) => (
          <li key={id}>
            <p>
              <Link to={`/grow/${id}`} dir="auto">
                {title}
              </Link>
            </p>
            <span className="meta">
              {state === "draft" && !sign
                ? t("Draft, no success measure yet")
                : state === "resting" && lookBackOn
                  ? t("Paused until {{day}}", { day: sayShortDay(lookBackOn) })
                  : t(stateLabels[state])}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function useHeading(active: Goal[]): string {
  const t = useT();
  const all = active.length;
  const count = active.filter(({ evidence }) => evidence > 0).length;
  if (all === 0) return t("You have no active goals");
  if (all === 1) return t(count > 0 ? "Your goal has evidence" : "Your goal has no evidence yet");
  if (count === 0) return t("Your {{all}} goals have no evidence yet", { all: inWords(all) });
  return count === all
    ? t("Your {{all}} goals have evidence", { all: inWords(all) })
    : t("One of {{all}} goals has evidence | {{first}} of {{all}} goals have evidence", {
        ...{ count, all: inWords(all) },
      });
}
