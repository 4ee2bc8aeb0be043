import { useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { ButtonLink, Skeleton } from "../../shared/ui";
import { ChooseFile } from "./import/ChooseFile";
import { ImportList } from "./import/ImportList";
import { type ListFile, useKept, useKeptAs } from "./import/kept";
import { strings } from "./import/strings";
import { strings as pasteStrings } from "./paste/strings";
import { useEverybody } from "./queries";

export function Component() {
  const say = useStrings(strings);
  const sayPaste = useStrings(pasteStrings);
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
      <Crumb way={[{ to: "/people", name: say("people") }]} here={say("import")} />
      {!file && (
        <>
          <PageHead heading={say("chooseTitle")} title={say("import")}>
            {say("chooseLede")}
          </PageHead>
          <ChooseFile onFile={start} />
          <div className="row" style={{ marginTop: "var(--s-5)" }}>
            <ButtonLink to="/people/paste">{sayPaste("paste")}</ButtonLink>
            <ButtonLink to="/people">{say("back")}</ButtonLink>
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
          <PageHead heading={say("import")} />
          {error ? <ProblemNote error={error} onRetry={retry} /> : <Skeleton lines={6} />}
        </>
      )}
    </>
  );
}
