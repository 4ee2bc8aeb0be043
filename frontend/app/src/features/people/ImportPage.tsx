import { useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { ButtonLink, Skeleton } from "../../shared/ui";
import { ChooseFile } from "./import/ChooseFile";
import { ImportList } from "./import/ImportList";
import { type ListFile, useKept, useKeptAs } from "./import/kept";
import { useEverybody } from "./queries";

export function Component() {
  const t = useT();
  const { groups, everybody, error, retry } = useEverybody();
  const keptAs = useKeptAs();
  const { value: file, keep } = useKept<ListFile>(keptAs.file);
  const start = (next: ListFile | undefined) => {
    sessionStorage.removeItem(keptAs.work);
    keep(next);
  };
  const there = groups && everybody;
  return (
    <>
      <Crumb way={[{ to: "/people", name: t("People") }]} here={t("Import a file")} />
      {!file && (
        <>
          <PageHead heading={t("Choose a file with your people")} title={t("Import a file")}>
            {t(
              "Use a CSV file from a spreadsheet, an address book or another tool. You’ll see what happens to each line before anything is added.",
            )}
          </PageHead>
          <ChooseFile onFile={start} />
          <div className="row" style={{ marginTop: "var(--s-5)" }}>
            <ButtonLink to="/people/paste">{t("Paste a list")}</ButtonLink>
            <ButtonLink to="/people">{t("Back")}</ButtonLink>
          </div>
        </>
      )}
      {file && there && (
        <ImportList
          file={file}
          groups={groups}
          people={everybody}
          onAnother={() => start(undefined)}
        />
      )}
      {file && !there && (
        <>
          <PageHead heading={t("Import a file")} />
          {error ? <ProblemNote error={error} onRetry={retry} /> : <Skeleton lines={6} />}
        </>
      )}
    </>
  );
}
