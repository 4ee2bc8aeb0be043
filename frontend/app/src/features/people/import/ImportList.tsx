import { useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { Banner, Button, ButtonLink, Ticks } from "../../../shared/ui";
import type { Group, Person } from "../launchRules";
import { sumsOf, useSums } from "../paste/sums";
import { Choices } from "./Choices";
import { Columns } from "./Columns";
import { FileLedger } from "./FileLedger";
import styles from "./Import.module.css";
import type { ListFile } from "./kept";
import { type Import, useImport } from "./useImport";

type Props = { file: ListFile; groups: Group[]; people: Person[]; onAnother: () => void };

/** A file read: what its columns hold, what becomes of its lines, and the way in. */
export function ImportList({ file, groups, people, onAnother }: Props) {
  const t = useT();
  const sums = useSums();
  const list = useImport(file, groups, people);
  const { work, change, standings, isRunning } = list;
  const lines = standings.filter((standing) => standing !== "blank").length;
  const started = work.done.length > 0;
  const over = isOver(list);
  const keepsOut = standings.includes("out");
  return (
    <>
      <PageHead heading={useHeading(list, lines)} title={t("Import a file")}>
        {over
          ? sums.done(work.sums)
          : isRunning
            ? t("You can stop between steps. Whatever has been added stays.")
            : t(
                "Nothing is added until you confirm. Lines that aren’t ready stay here so you can fix them.",
              )}
      </PageHead>
      {over && <Over onAnother={onAnother} />}
      <div className={styles.file}>
        <span className="note">
          {t("{{name}}, {{count}} line | {{name}}, {{count}} lines", {
            name: file.name,
            count: lines,
          })}
        </span>
        {!over && (
          <Button small look="plain" isDisabled={isRunning} onPress={onAnother}>
            {t("Choose another file")}
          </Button>
        )}
      </div>
      {file.encoding.startsWith("windows") && (
        <p className="tint">
          {t(
            "The file doesn’t say which encoding it uses, so it was read as {{encoding}}, which older spreadsheets use. If names look wrong below, save it as “CSV UTF-8” and choose it again.",
            { encoding: file.encoding.replace("w", "W") },
          )}
        </p>
      )}
      {!list.isKept && (
        <Banner>
          {t("This browser has no space left for the list. If you reload, you’ll lose it.")}
        </Banner>
      )}
      {!isRunning && !started && (
        <Columns
          rows={file.rows}
          columns={work.columns}
          onChange={(columns) => change({ columns })}
        />
      )}
      {!isRunning && <Choices list={list} groups={groups} />}
      {(!over || keepsOut) && <FileLedger file={file} list={list} groups={groups} />}
      {!over && <Go list={list} />}
    </>
  );
}

/** Everything is in that can go in, and nothing waits to be mended. */
const isOver = ({ work, standings, going, isRunning }: Import): boolean =>
  work.done.length > 0 &&
  !isRunning &&
  going.length === 0 &&
  !standings.some((standing) => standing === "pending" || standing === "mend");

/** The result stands in the heading; from here the way leads to the people. */
function Over({ onAnother }: { onAnother: () => void }) {
  const t = useT();
  return (
    <div className={`row ${styles.over}`} role="status">
      <ButtonLink look="primary" to="/people">
        {t("See people")}
      </ButtonLink>
      <Button onPress={onAnother}>{t("Choose another file")}</Button>
    </div>
  );
}

/** What happens when the button is pressed, and how far it is. */
function Go({ list }: { list: Import }) {
  const t = useT();
  const sums = useSums();
  const { work, going, isRunning, isStopping, run, stop, failure } = list;
  const { pending, done } = work;
  const onTheWay = (pending?.batch.people.length ?? 0) + (pending?.batch.moves.length ?? 0);
  const all = done.length + onTheWay + going.length;
  const left = pending || going.length > 0;
  return (
    <div className={styles.go}>
      {done.length > 0 && (
        <p role="status">
          <Ticks filled={done.length} of={all} />{" "}
          {isRunning
            ? t("{{count}} of {{all}} has been added | {{count}} of {{all}} have been added", {
                count: done.length,
                all,
              })
            : sums.done(work.sums)}
        </p>
      )}
      {pending && !isRunning && (
        <Banner>
          <b>
            {t(
              "The connection was lost while sending one line | The connection was lost while sending {{count}} lines",
              { count: onTheWay },
            )}
            .
          </b>{" "}
          {t(
            "Choose “Continue” to send the same lines again. The server knows what has arrived, so nobody is added twice.",
          )}
        </Banner>
      )}
      {Boolean(failure) && <ProblemNote error={failure} title={t("Some lines weren’t added")} />}
      <div className="row">
        {isRunning ? (
          <Button isDisabled={isStopping} onPress={stop}>
            {isStopping ? t("Stopping") : t("Stop after this step")}
          </Button>
        ) : (
          <Button look="primary" isDisabled={!left} onPress={run}>
            {pending
              ? t("Continue", { context: "import" })
              : going.length > 0
                ? sums.todo(sumsOf(going.map(({ fate }) => fate)))
                : t("No line is ready")}
          </Button>
        )}
        <ButtonLink to="/people">{done.length > 0 ? t("See people") : t("Back")}</ButtonLink>
      </div>
    </div>
  );
}

function useHeading({ work, standings, going, isRunning }: Import, lines: number): string {
  const t = useT();
  const done = work.done.length;
  const rest = standings.filter((standing) => standing === "pending").length + going.length;
  const mend = standings.filter((standing) => standing === "mend").length;
  if (isRunning) {
    return t("{{count}} of {{all}} has been added | {{count}} of {{all}} have been added", {
      count: done,
      all: done + rest,
    });
  }
  if (done > 0) {
    return rest + mend > 0
      ? t("{{count}} added, {{left}} to go", { count: done, left: rest + mend })
      : t("The list has been added");
  }
  if (lines === 1) return t(going.length > 0 ? "The line is ready" : "The line is not ready");
  return t("{{count}} of {{lines}} lines is ready | {{count}} of {{lines}} lines are ready", {
    count: going.length,
    lines,
  });
}
