import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { today } from "../../shared/days";
import { inWords, useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ButtonLink, Icon } from "../../shared/ui";
import { useDecided } from "./decided";
import styles from "./growth.module.css";
import { Log } from "./log/Log";
import { ActiveGoal } from "./parts/ActiveGoal";
import { Empty } from "./parts/Empty";
import { Others } from "./parts/Others";
import { goalsQuery } from "./queries";
import { growthStrings } from "./strings";
import type { Goal } from "./types";

export function Component() {
  const goals = useSuspenseQuery(goalsQuery).data;
  const decided = useDecided(goals);
  return goals.length === 0 ? (
    <Empty decided={decided} />
  ) : (
    <GrowPage goals={goals} decided={decided} />
  );
}

type Props = { goals: Goal[]; decided: ReturnType<typeof useDecided> };

/** The few goals that are active, each by its next step; below them the log. */
function GrowPage({ goals, decided }: Props) {
  const say = useStrings(growthStrings);
  const active = goals.filter(({ state }) => state === "active");
  const due = active.filter(({ lookBackOn }) => lookBackOn && lookBackOn <= today()).length;
  return (
    <>
      <PageHead
        heading={useHeading(active)}
        title={say("grow")}
        actions={
          <ButtonLink to="/grow/new">
            <Icon of={Plus} />
            {say("new-goal")}
          </ButtonLink>
        }
      >
        {say("lede")} {due > 0 && say("lede.look-back", { count: due })}
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
  const say = useStrings(growthStrings);
  const all = active.length;
  const missing = active.filter(({ step }) => !step).length;
  if (all === 0) return say("h1.none");
  if (missing === all) return say("h1.missing.all", { count: all });
  return missing > 0
    ? say("h1.missing", { count: missing, all: inWords(all) })
    : say("h1.steps", { count: all });
}
