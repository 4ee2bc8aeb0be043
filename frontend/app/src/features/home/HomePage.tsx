import { useMe } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Skeleton } from "../../shared/ui";
import styles from "./Home.module.css";
import { nextStep } from "./nextStep";
import { LoopRound } from "./parts/LoopRound";
import { Next } from "./parts/Next";
import { Recent } from "./parts/Recent";
import { Running } from "./parts/Running";
import { useHome } from "./queries";
import { strings } from "./strings";

export function Component() {
  const { role } = useMe();
  return role === "reader" ? <ReaderHome /> : <LeadHome />;
}

/** Nothing is asked here, and what others ask is theirs. */
function ReaderHome() {
  const say = useStrings(strings);
  return (
    <PageHead heading={say("reader.title")} title={say("home")}>
      {say("reader.text")}
    </PageHead>
  );
}

function LeadHome() {
  const say = useStrings(strings);
  const home = useHome();
  const { clauses, people, surveys, boards, running, asking, error, retry } = home;
  if (!clauses || people === undefined || !surveys || !boards || asking) {
    return (
      <>
        <PageHead heading={say("home")} />
        {error ? <ProblemNote error={error} onRetry={retry} /> : <Skeleton lines={5} />}
      </>
    );
  }
  const closable = new Set(
    running.filter(({ counts }) => counts?.closable).map(({ survey }) => survey.id),
  );
  return (
    <>
      <Next
        step={nextStep({ ...home, role: clauses.length > 0, people, surveys, boards, closable })}
        people={people}
      />
      <LoopRound clauses={clauses} surveys={surveys} boards={boards} />
      <div className={styles.two}>
        {running.length > 0 && (
          <div className={styles.stack}>
            {running.map((each) => (
              <Running key={each.survey.id} {...each} />
            ))}
          </div>
        )}
        <Recent surveys={surveys} />
      </div>
    </>
  );
}
