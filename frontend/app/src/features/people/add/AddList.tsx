import { type ClipboardEvent, useEffect, useEffectEvent } from "react";
import { formatNumber, inWords, inWordsFirst, useT } from "../../../shared/i18n";
import { PageHead, useNavigateIfHere } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { Banner, Button, ButtonLink, Ticks, tell, useHeadingFocus } from "../../../shared/ui";
import type { Group, Person } from "../types";
import styles from "./Add.module.css";
import { Choices } from "./Choices";
import { ChooseFile } from "./ChooseFile";
import { Columns } from "./Columns";
import { Ledger } from "./Ledger";
import { spread } from "./parse";
import { sumsOf, useSums } from "./sums";
import { type Adding, type ListFile, useAdding } from "./useAdding";

/** Lets people be typed, pasted or read from a file, and shows what becomes of each line. */
export function AddList({ groups, people }: { groups: Group[]; people: Person[] }) {
  const t = useT();
  const sums = useSums();
  const navigateIfHere = useNavigateIfHere();
  const adding = useAdding(groups, people);
  const { work, change, begin, lines, isRunning, isOver } = adding;
  const { list } = work;
  const leave = useEffectEvent(() => {
    tell(sums.done(work.sums));
    adding.forget();
    void navigateIfHere("/people");
  });
  useEffect(() => {
    if (isOver) leave();
  }, [isOver]);
  useHeadingFocus(isRunning || Boolean(work.isUnread));
  const isEmpty = lines.every(({ standing }) => standing === "blank");
  return (
    <>
      <PageHead heading={useHeading(adding)} title={t("Add people")}>
        {isRunning
          ? t("You can stop between steps. Whatever has been added stays.")
          : work.isUnread
            ? t("Once the columns are right, you’ll see what happens to each line.")
            : isEmpty
              ? t(
                  "Put each person on a new line: name, email, group, in any order, separated by commas, semicolons or tabs. You can also paste mailing lists and spreadsheet rows.",
                )
              : t(
                  "Nothing is added until you confirm. Lines that aren’t ready stay here so you can fix them.",
                )}
      </PageHead>
      {"rows" in list ? (
        <ReadFile file={list} adding={adding} />
      ) : (
        <div className={styles.entry}>
          <Lines adding={adding} />
          {list.text === "" && <ChooseFile onFile={begin} />}
        </div>
      )}
      {!adding.isKept && (
        <Banner>
          {t("This browser has no space left for the list. If you reload, you’ll lose it.")}
        </Banner>
      )}
      {"rows" in list && !isRunning && adding.added === 0 && (
        <Columns
          rows={list.rows}
          columns={work.columns}
          onChange={(columns) => change({ columns })}
          onUse={work.isUnread ? () => change({ isUnread: false }) : undefined}
        />
      )}
      {!isRunning && <Choices adding={adding} groups={groups} />}
      {!isEmpty && <Ledger adding={adding} groups={groups} />}
      {!work.isUnread && <Go adding={adding} isEmpty={isEmpty} />}
    </>
  );
}

/** Disables the editing while lines are sent, because each is identified by its place. */
function Lines({ adding: { work, write, isRunning } }: { adding: Adding }) {
  const t = useT();
  const { text } = work.list as { text: string };
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData("text/plain");
    const apart = spread(pasted);
    if (apart !== pasted) {
      event.preventDefault();
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      write(value.slice(0, selectionStart) + apart + value.slice(selectionEnd));
    }
  };
  return (
    <div className="field">
      <label htmlFor="lines">{t("Your lines")}</label>
      <textarea
        id="lines"
        className="in"
        spellCheck={false}
        rows={Math.min(16, Math.max(6, text.split("\n").length + 1))}
        value={text}
        readOnly={isRunning || work.pending !== undefined}
        placeholder={t("Name; email; group")}
        onPaste={paste}
        onChange={(event) => write(event.target.value)}
      />
    </div>
  );
}

function ReadFile({ file, adding }: { file: ListFile; adding: Adding }) {
  const t = useT();
  const count = file.rows.filter((row) => row.length > 0).length - adding.work.columns.heading;
  return (
    <>
      <div className={styles.file}>
        <span className="note">
          {t("{{name}}, {{count}} line | {{name}}, {{count}} lines", { name: file.name, count })}
        </span>
        <Button
          small
          look="plain"
          isDisabled={adding.isRunning}
          onPress={() => adding.begin({ text: "" })}
        >
          {t("Choose another file")}
        </Button>
      </div>
      {file.encoding.startsWith("windows") && (
        <p className="tint">
          {t(
            "The file doesn’t say which encoding it uses, so it was read as {{encoding}}, which older spreadsheets use. If names look wrong below, save it as “CSV UTF-8” and choose it again.",
            { encoding: file.encoding.replace("w", "W") },
          )}
        </p>
      )}
    </>
  );
}

/** Shows what happens when the button is pressed, and how far it is. */
function Go({ adding, isEmpty }: { adding: Adding; isEmpty: boolean }) {
  const t = useT();
  const sums = useSums();
  const { work, going, added, onTheWay, isRunning, isStopping, run, stop, failure } = adding;
  const all = added + onTheWay + going.length;
  return (
    <div className={isEmpty ? styles.start : styles.go}>
      {added > 0 && (
        <p role="status">
          <Ticks filled={added} of={all} />{" "}
          {isRunning
            ? t("{{count}} of {{all}} has been added | {{count}} of {{all}} have been added", {
                count: added,
                all,
              })
            : sums.done(work.sums)}
        </p>
      )}
      {work.pending && !isRunning && (
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
          <Button key="stop" isDisabled={isStopping} onPress={stop}>
            {isStopping ? t("Stopping") : t("Stop after this step")}
          </Button>
        ) : (
          <Button look="primary" isDisabled={!work.pending && going.length === 0} onPress={run}>
            {work.pending
              ? t("Continue", { context: "import" })
              : going.length > 0
                ? sums.todo(sumsOf(going.map(({ outcome }) => outcome)))
                : t("Add people")}
          </Button>
        )}
        <ButtonLink to="/people">{added > 0 ? t("See people") : t("Back")}</ButtonLink>
      </div>
    </div>
  );
}

/** "Four of six lines are ready". */
function useHeading(adding: Adding): string {
  const t = useT();
  const { work, lines, going, added, toMend, onTheWay, isRunning } = adding;
  const ready = onTheWay + going.length;
  const count = ready + toMend;
  if (isRunning) {
    return t("{{count}} of {{all}} has been added | {{count}} of {{all}} have been added", {
      count: added,
      all: added + ready,
    });
  }
  if (added > 0) {
    return t("{{count}} added, {{left}} to go", { count: added, left: formatNumber(count) });
  }
  if (work.isUnread) {
    return t("Check what is in each column");
  }
  if (count === 0) {
    return lines.some(({ standing }) => standing === "out")
      ? t("Everyone on this list is already in Tenward")
      : t("Add people");
  }
  if (ready === 0) {
    return t("The line is not ready yet | None of the {{lines}} lines is ready yet", {
      count,
      lines: inWords(count),
    });
  }
  return ready === count
    ? t("The line is ready | All {{lines}} lines are ready", { count, lines: inWords(count) })
    : t("{{ready}} of {{lines}} lines is ready | {{ready}} of {{lines}} lines are ready", {
        count: ready,
        ready: inWordsFirst(ready),
        lines: inWords(count),
      });
}
