import { useStrings } from "../../../shared/i18n";
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
import { strings } from "./strings";
import { type Import, useImport } from "./useImport";

type Props = { file: ListFile; groups: Group[]; people: Person[]; onAnother: () => void };

/** A file read: what its columns hold, what becomes of its lines, and the way in. */
export function ImportList({ file, groups, people, onAnother }: Props) {
  const say = useStrings(strings);
  const sums = useSums();
  const list = useImport(file, groups, people);
  const { work, change, standings, isRunning } = list;
  const lines = standings.filter((standing) => standing !== "blank").length;
  const started = work.done.length > 0;
  const over = isOver(list);
  const keepsOut = standings.includes("out");
  return (
    <>
      <PageHead heading={useHeading(list, lines)} title={say("import")}>
        {over ? sums.done(work.sums) : isRunning ? say("leave") : say("lede")}
      </PageHead>
      {over && <Over onAnother={onAnother} />}
      <div className={styles.file}>
        <span className="note">{say("file", { name: file.name, count: lines })}</span>
        {!over && (
          <Button small look="plain" isDisabled={isRunning} onPress={onAnother}>
            {say("another")}
          </Button>
        )}
      </div>
      {file.encoding.startsWith("windows") && (
        <p className="tint">{say("oldEncoding", { encoding: file.encoding.replace("w", "W") })}</p>
      )}
      {!list.isKept && <Banner>{say("notKept")}</Banner>}
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
  const say = useStrings(strings);
  return (
    <div className={`row ${styles.over}`} role="status">
      <ButtonLink look="primary" to="/people">
        {say("toPeople")}
      </ButtonLink>
      <Button onPress={onAnother}>{say("another")}</Button>
    </div>
  );
}

/** What happens when the button is pressed, and how far it is. */
function Go({ list }: { list: Import }) {
  const say = useStrings(strings);
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
          {isRunning ? say("runningTitle", { count: done.length, all }) : sums.done(work.sums)}
        </p>
      )}
      {pending && !isRunning && (
        <Banner>
          <b>{say("lost", { count: onTheWay })}.</b> {say("lostText")}
        </Banner>
      )}
      {Boolean(failure) && <ProblemNote error={failure} title={say("failed")} />}
      <div className="row">
        {isRunning ? (
          <Button isDisabled={isStopping} onPress={stop}>
            {isStopping ? say("stopping") : say("stop")}
          </Button>
        ) : (
          <Button look="primary" isDisabled={!left} onPress={run}>
            {pending
              ? say("goOn")
              : going.length > 0
                ? sums.todo(sumsOf(going.map(({ fate }) => fate)))
                : say("nothingReady")}
          </Button>
        )}
        <ButtonLink to="/people">{done.length > 0 ? say("toPeople") : say("back")}</ButtonLink>
      </div>
    </div>
  );
}

function useHeading({ work, standings, going, isRunning }: Import, lines: number): string {
  const say = useStrings(strings);
  const done = work.done.length;
  const rest = standings.filter((standing) => standing === "pending").length + going.length;
  const mend = standings.filter((standing) => standing === "mend").length;
  if (isRunning) {
    return say("runningTitle", { count: done, all: done + rest });
  }
  if (done > 0) {
    return rest + mend > 0
      ? say("stoppedTitle", { count: done, left: rest + mend })
      : say("doneTitle");
  }
  if (lines === 1) return say(going.length > 0 ? "onlyReady" : "onlyNotReady");
  return say("readyTitle", { count: going.length, lines });
}
