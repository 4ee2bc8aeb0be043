import { lazy, Suspense } from "react";
import { useMe } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Skeleton } from "../../shared/ui";
import styles from "./Home.module.css";
import { Checklist } from "./parts/Checklist";
import { LoopRound } from "./parts/LoopRound";
import { Next } from "./parts/Next";
import { Recent } from "./parts/Recent";
import { RunningSurveyCard } from "./parts/RunningSurveyCard";
import { useHome } from "./queries";

/** It asks for its list itself, and is not what the first glance needs. */
const ToDoNow = lazy(async () => ({ default: (await import("./parts/ToDoNow")).ToDoNow }));

const TodayPlan = lazy(async () => ({
  default: (await import("../week/TodayPlan")).TodayPlan,
}));

export function Component() {
  const { role } = useMe();
  return role === "reader" ? <ReaderHome /> : <LeadHome />;
}

/** Nothing is asked here, and what others ask is theirs. */
function ReaderHome() {
  const t = useT();
  return (
    <PageHead heading={t("Nothing has been shared with you yet")} title={t("Home")}>
      {t(
        "When a lead shares something with you, you’ll find it here. There’s nothing to do until then.",
      )}
    </PageHead>
  );
}

function LeadHome() {
  const t = useT();
  const { home, clauses, people, surveys, running, error, retry } = useHome();
  if (!home || !clauses || people === undefined || !surveys) {
    return (
      <>
        <PageHead heading={t("Home")} />
        {error ? <ProblemNote error={error} onRetry={retry} /> : <Skeleton lines={5} />}
      </>
    );
  }
  return (
    <>
      <Next step={home.next} people={people} />
      {surveys.some(({ state }) => state === "closed") ? (
        <LoopRound next={home.next.kind} clauses={clauses} surveys={surveys} themes={home.themes} />
      ) : (
        <Checklist people={people} surveys={surveys} />
      )}
      <div className={styles.two}>
        <div className={styles.stack}>
          <Suspense fallback={<Skeleton lines={3} />}>
            <ToDoNow next={home.next} />
            <TodayPlan />
          </Suspense>
        </div>
        <div className={styles.stack}>
          {running.map((each) => (
            <RunningSurveyCard key={each.survey.id} {...each} />
          ))}
          <Recent events={home.recent} />
        </div>
      </div>
    </>
  );
}
