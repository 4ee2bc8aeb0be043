import { useQuery } from "@tanstack/react-query";
import { useMe } from "../../shared/api";
import { formatFullTime, useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Button, Skeleton } from "../../shared/ui";
import { BackupForm } from "./parts/BackupForm";
import { Findings } from "./parts/Findings";
import { KeysLost } from "./parts/KeysLost";
import { LanguageModel } from "./parts/LanguageModel";
import { MailLinks } from "./parts/MailLinks";
import { backupQuery, goingLiveQuery, type ServerFinding } from "./queries";

export function Component() {
  const t = useT();
  return useMe().role === "owner" ? (
    <GoingLive />
  ) : (
    <PageHead heading={t("Only owners can see the server status")} title={t("Going live")}>
      {t("It covers the address, https, email, keys and backups. Ask an owner of this workspace.")}
    </PageHead>
  );
}

function GoingLive() {
  const t = useT();
  const { data, error, refetch, isFetching } = useQuery(goingLiveQuery);
  const backup = useQuery(backupQuery);
  const count = (state: string) =>
    data?.findings.filter((each) => each.state === state).length ?? 0;
  const trouble = count("trouble");
  const toDo = count("to-do");
  const heading = trouble
    ? t("One thing needs fixing | {{first}} things need fixing", { count: trouble })
    : toDo
      ? t("One thing left to do | {{first}} things left to do", { count: toDo })
      : t("Ready: people can open your forms from anywhere");
  return (
    <>
      <PageHead
        heading={data ? heading : t("Going live")}
        title={t("Going live")}
        actions={
          <Button onPress={() => refetch()} isPending={isFetching}>
            {t("Check again")}
          </Button>
        }
      >
        {data
          ? t("Checked {{time}}, from the server itself.", { time: formatFullTime(data.checkedAt) })
          : t("The server is checking itself. This takes a few seconds.")}
      </PageHead>
      <ProblemNote error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={6} />}
      {data && <Findings findings={data.findings} />}
      {data?.findings.some(({ code }) => WITHOUT_KEYS.includes(code)) && <KeysLost />}
      {data?.findings.some(({ about, state }) => about === "mail" && state === "good") && (
        <MailLinks />
      )}
      {data?.findings.some(({ code }) => code === "language-model-set") && <LanguageModel />}
      <ProblemNote error={backup.error} onRetry={backup.refetch} />
      {data && backup.data && <BackupForm initial={backup.data} />}
    </>
  );
}

const WITHOUT_KEYS: readonly ServerFinding["code"][] = [
  "keys-missing",
  "keys-of-another-database",
  "surveys-without-keys",
];
