import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { today } from "../../shared/days";
import { inWords, useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ButtonLink, Icon } from "../../shared/ui";
import { ActiveGoal } from "./goal/ActiveGoal";
import styles from "./growth.module.css";
import { Log } from "./log/Log";
import { NoGoals } from "./parts/NoGoals";
import { Others } from "./parts/Others";
import { goalsQuery } from "./queries";
import type { Goal } from "./types";
import { useDecisions } from "./useDecisions";

export function Component() {
  const goals = useSuspenseQuery(goalsQuery).data;
  const decided = useDecisions(goals);
  return goals.length === 0 ? (
    <NoGoals decided={decided} />
  ) : (
    <GrowPage goals={goals} decided={decided} />
  );
}

type Props = { goals: Goal[]; decided: ReturnType<typeof useDecisions> };

/** The few goals that are active, each by its next step; below them the log. */
function GrowPage({ goals, decided }: Props) {
  const t = useT();
  const active = goals.filter(({ state }) => state === "active");
  const due = active.filter(({ lookBackOn }) => lookBackOn && lookBackOn <= today()).length;
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
        {t("You can have up to three active goals.")}{" "}
        {due > 0 && t("One is due for review. | {{first}} are due for review.", { count: due })}
      </PageHead>
      {active.length > 0 && (
        <ul className={styles.aims}>
          {active.map((goal) => (
            <ActiveGoal key={goal.id} goal={goal} />
          ))}
        </ul>
      )}
      <div className="split">
        <Log goals={goals} />
        <Others goals={goals} decided={decided} />
      </div>
    </>
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
