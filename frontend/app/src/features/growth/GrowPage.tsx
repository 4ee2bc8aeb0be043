import { useSuspenseQuery } from "@tanstack/react-query";
import { Lock, Plus } from "lucide-react";
import { Link } from "react-router";
import { sayDay } from "../../shared/days";
import { inWords, msg, useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ButtonLink, Fold, Folds, Icon } from "../../shared/ui";
import { ActiveGoal } from "./goal/ActiveGoal";
import styles from "./growth.module.css";
import { Log } from "./log/Log";
import { FirstGoal } from "./parts/FirstGoal";
import { goalsQuery } from "./queries";
import { type Goal, isReviewDue, mostActive } from "./types";

export function Component() {
  const goals = useSuspenseQuery(goalsQuery).data;
  return goals.length === 0 ? <FirstGoal /> : <GrowPage goals={goals} />;
}

/** The few goals that are active, each by its next step; below them the log. */
function GrowPage({ goals }: { goals: Goal[] }) {
  const t = useT();
  const active = goals.filter(({ state }) => state === "active");
  const due = active.filter(isReviewDue).length;
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
        {active.length < mostActive
          ? t("You can have up to three active goals.")
          : t("To start a fourth goal, pause one of the three.")}{" "}
        {due > 0 && t("One is due for review. | {{first}} are due for review.", { count: due })}
      </PageHead>
      {active.length > 0 && (
        <ul className={styles.aims}>
          {active.map((goal) => (
            <ActiveGoal key={goal.id} goal={goal} />
          ))}
        </ul>
      )}
      <Folds>
        <Inactive of={goals.filter(({ state }) => state !== "active")} />
      </Folds>
      <Log goals={goals} />
      <p className="meta">
        <Icon of={Lock} />{" "}
        {t("Goals are private until you share them. Whoever runs the database could read them.")}{" "}
        <Link to="/shared">{t("See what’s shared")}</Link>
      </p>
    </>
  );
}

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
                  ? t("Paused until {{day}}", { day: sayDay(lookBackOn) })
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
  const missing = active.filter(({ step }) => !step).length;
  if (all === 0) return t("You have no active goals");
  if (missing === all)
    return t("Your goal has no next step yet | Your {{words}} goals have no next step yet", {
      count: all,
    });
  return missing > 0
    ? t("One of {{all}} goals has no next step | {{first}} of {{all}} goals have no next step", {
        count: missing,
        all: inWords(all),
      })
    : t("One next step to take | {{first}} next steps to take", { count: all });
}
