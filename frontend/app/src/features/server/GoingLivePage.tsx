import { useQuery } from "@tanstack/react-query";
import { useMe } from "../../shared/api";
import { formatFullTime, useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Button, Skeleton } from "../../shared/ui";
import { BackupForm } from "./parts/BackupForm";
import { Findings } from "./parts/Findings";
import { KeysLost } from "./parts/KeysLost";
import { backupQuery, type Finding, goingLiveQuery } from "./queries";
import { strings } from "./strings";

export function Component() {
  const say = useStrings(strings);
  return useMe().role === "owner" ? (
    <GoingLive />
  ) : (
    <PageHead heading={say("ownersOnly")} title={say("title")}>
      {say("ownersOnly.text")}
    </PageHead>
  );
}

function GoingLive() {
  const say = useStrings(strings);
  const { data, error, refetch, isFetching } = useQuery(goingLiveQuery);
  const backup = useQuery(backupQuery);
  const count = (state: string) =>
    data?.findings.filter((each) => each.state === state).length ?? 0;
  const trouble = count("trouble");
  const toDo = count("to-do");
  const heading = trouble
    ? say("trouble", { count: trouble })
    : toDo
      ? say("toDo", { count: toDo })
      : say("good");
  return (
    <>
      <PageHead
        heading={data ? heading : say("title")}
        title={say("title")}
        actions={
          <Button onPress={() => refetch()} isPending={isFetching}>
            {say("again")}
          </Button>
        }
      >
        {data ? say("checkedAt", { time: formatFullTime(data.checkedAt) }) : say("looking")}
      </PageHead>
      <ProblemNote error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={6} />}
      {data && <Findings findings={data.findings} />}
      {data?.findings.some(({ code }) => WITHOUT_KEYS.includes(code)) && <KeysLost />}
      <ProblemNote error={backup.error} onRetry={backup.refetch} />
      {data && backup.data && <BackupForm initial={backup.data} />}
    </>
  );
}

const WITHOUT_KEYS: readonly Finding["code"][] = [
  "keys-missing",
  "keys-of-another-database",
  "surveys-without-keys",
];
