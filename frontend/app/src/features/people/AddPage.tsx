import { useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Skeleton } from "../../shared/ui";
import { AddList } from "./add/AddList";
import { useEverybody } from "./queries";

export function Component() {
  const t = useT();
  const { groups, everybody, error, retry } = useEverybody();
  return (
    <>
      <Crumb way={[{ to: "/people", name: t("People") }]} here={t("Add people")} />
      {groups && everybody ? (
        <AddList groups={groups} people={everybody} />
      ) : (
        <>
          <PageHead heading={t("Add people")} />
          {error ? <ProblemNote error={error} onRetry={retry} /> : <Skeleton lines={6} />}
        </>
      )}
    </>
  );
}
