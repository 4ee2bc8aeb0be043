import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Navigate } from "react-router";
import { useMe } from "../../shared/api";
import { today } from "../../shared/days";
import { toDosQuery } from "../../shared/home";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Skeleton } from "../../shared/ui";
import styles from "./Home.module.css";
import { Next } from "./parts/Next";
import { useHome } from "./queries";

/** The list is loaded separately, because the first view does not need it. */
const ToDoNow = lazy(async () => ({ default: (await import("./parts/ToDoNow")).ToDoNow }));

const FirstWays = lazy(async () => ({ default: (await import("./parts/FirstWays")).FirstWays }));

const Running = lazy(async () => ({ default: (await import("./parts/Running")).Running }));

const Goals = lazy(async () => ({ default: (await import("./parts/Goals")).Goals }));

const TodayPlan = lazy(async () => ({
  default: (await import("../week/TodayPlan")).TodayPlan,
}));

export function Component() {
  const { role } = useMe();
  // Readers ask nothing: their first page is what others show them.
  return role === "reader" ? <Navigate to="/shared" replace /> : <LeadHome />;
}

function LeadHome() {
  const t = useT();
  const { home, people, surveys, error, retry } = useHome();
  const { data: toDos = [] } = useQuery(toDosQuery(today()));
  if (!home || people === undefined || !surveys) {
    return (
      <>
        <PageHead heading={t("Home")} />
        {error ? <ProblemNote error={error} onRetry={retry} /> : <Skeleton lines={5} />}
      </>
    );
  }
  const isNew = home.next.kind === "begin" && people === 0 && !home.stations?.includes("grow");
  if (isNew && toDos.length === 0) {
    return (
      <Suspense fallback={<PageHead heading={t("Home")} />}>
        <FirstWays />
      </Suspense>
    );
  }
  const running = surveys.filter(({ state }) => state === "running");
  return (
    <div className={styles.two}>
      <div className={styles.stack}>
        <Next step={home.next} people={people} />
        <Suspense fallback={<Skeleton lines={3} />}>
          <ToDoNow next={home.next} sent={home.sent ?? []} />
        </Suspense>
      </div>
      <div className={styles.stack}>
        <Suspense fallback={<Skeleton lines={3} />}>
          <TodayPlan />
        </Suspense>
        <Suspense>
          <Running surveys={running} />
          <Goals />
        </Suspense>
      </div>
    </div>
  );
}
