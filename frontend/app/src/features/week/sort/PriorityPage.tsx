import { useSuspenseQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { Link } from "react-router";
import { useChange } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { changeTask, openState } from "../../../shared/goal";
import { msg, useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { SituationLink, situationAt } from "../../../shared/situation";
import { isAsked, TaskEditor, TaskSource } from "../../../shared/task";
import { Button, followRow, RowButton } from "../../../shared/ui";
import { askToWrite } from "../../../shared/write";
import { boxes, type Quadrant, sortQuery, type Task } from "../queries";
import { quadrantLabels } from "./labels";
import { NotNowTasks, RequestedTasks } from "./RequestedTasks";
import styles from "./sort.module.css";

const quadrantNotes = {
  do: msg("Important and urgent"),
  schedule: msg("Important, not urgent"),
  delegate: msg("Urgent, but someone else can do it"),
  delete: msg("Neither. Kept here for 30 days in case you change your mind."),
};

/** Lists tasks without a priority one by one, then all under four signs. */
export function Component() {
  const t = useT();
  const all = useSuspenseQuery(sortQuery).data;
  const { change, error } = useChange();
  const [chosen, setChosen] = useState<string>();
  const now = today();
  const asked = all.filter((task) => isAsked(task, now));
  const putOff = all.filter((task) => task.state === "not-now" && !asked.includes(task));
  const tasks = all.filter(({ state }) => state !== "asked" && state !== "not-now");
  const unsorted = tasks.filter(({ quadrant }) => !quadrant);
  const opened = chosen ?? unsorted[0]?.id;
  const move = (task: Task, box: Quadrant) => {
    const state = box === "delete" ? "dropped" : openState(task);
    const said =
      box === "delete"
        ? t("“{{text}}” dropped", { text: task.text })
        : t("“{{text}}” moved to {{box}}", { text: task.text, box: t(quadrantLabels[box]) });
    void change(changeTask(task, { quadrant: box, state }, []), { said });
    setChosen(undefined);
    const next = unsorted.find(({ id }) => id !== task.id);
    followRow(task.quadrant || !next ? task.id : next.id);
  };
  const rows = (of: Task[]) => (
    <ul>
      {of.map((task) => (
        <Row
          key={task.id}
          task={task}
          opened={task.id === opened}
          onOpen={() => {
            setChosen(task.id);
            followRow(task.id);
          }}
          onMove={(box) => move(task, box)}
        />
      ))}
    </ul>
  );
  return (
    <div className={styles.page}>
      <PageHead
        title={t("Priority")}
        heading={
          tasks.length === 0
            ? t("No tasks yet")
            : unsorted.length > 0
              ? t("One task needs a priority | {{first}} tasks need a priority", {
                  count: unsorted.length,
                })
              : t("Every task has a priority")
        }
      >
        {t("A task is important if it affects your role, a goal or someone who relies on you.")}
      </PageHead>
      <ProblemNote error={error} />
      {unsorted.length > 0 && (
        <section aria-labelledby="unsorted">
          <h2 id="unsorted" className="sr">
            {t("Unsorted")}
          </h2>
          {rows(unsorted)}
        </section>
      )}
      {asked.length > 0 && <RequestedTasks tasks={asked} />}
      <div className="row">
        <Button small onPress={() => askToWrite("task")}>
          {t("Add tasks (T)")}
        </Button>
        <Button small look="plain" onPress={() => askToWrite("asked")}>
          {t("Add a request (Q)")}
        </Button>
      </div>
      {boxes
        .map((box) => ({ box, of: tasks.filter(({ quadrant }) => quadrant === box) }))
        .filter(({ of }) => of.length > 0)
        .map(({ box, of }) => (
          <section key={box} aria-labelledby={`box-${box}`}>
            <h2 id={`box-${box}`}>
              <BoxSign box={box} /> {t(quadrantLabels[box])}{" "}
              <span className="meta">{t(quadrantNotes[box])}</span>
            </h2>
            {rows(of)}
          </section>
        ))}
      {putOff.length > 0 && <NotNowTasks tasks={putOff} />}
    </div>
  );
}

/** After this many postponements the row asks why. */
const puttingOff = 3;

type RowProps = {
  task: Task;
  opened: boolean;
  onOpen: () => void;
  onMove: (box: Quadrant) => void;
};

/** One task and its four signs; with the focus in it, a number chooses one. */
function Row({ task, opened, onOpen, onMove }: RowProps) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const { text, state, postponed = 0 } = task;
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = (event.target as Element).matches("input, textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || editing) return;
    const box = boxes[Number(event.key) - 1];
    if (box && box !== task.quadrant) onMove(box);
  };
  const word = t(task.quadrant ? "Change" : "Sort");
  return (
    <li
      className={opened ? `${styles.sort} ${styles.open}` : styles.sort}
      data-row={task.id}
      onKeyDown={onKeyDown}
    >
      <div>
        <p dir="auto">{text}</p>
        <p className="meta">
          <TaskSource task={task} />
          {state === "open" && postponed >= puttingOff && (
            <>
              {" "}
              {t("Postponed {{count}} time. | Postponed {{count}} times.", { count: postponed })}{" "}
              <SituationLink template="my-plate" task={task.id} />
            </>
          )}
          {state === "open" && task.quadrant === "delegate" && (
            <>
              {" "}
              {t("It’s still yours.")} <SituationLink template="hand-over" task={task.id} />
            </>
          )}
        </p>
      </div>
      {opened ? (
        <div className={styles.four}>
          {boxes.map((box) => (
            <Button
              key={box}
              small
              aria-label={t("{{word}}: {{text}}", { word: t(quadrantLabels[box]), text })}
              isDisabled={box === task.quadrant}
              onPress={() => onMove(box)}
            >
              <BoxSign box={box} />
              {t(quadrantLabels[box])}
            </Button>
          ))}
          <RowButton word={t("Edit task")} about={text} onPress={() => setEditing(true)} />
          {task.card === "update" && (
            <Link to={situationAt("update", { task: task.id })}>{t("Write update")}</Link>
          )}
        </div>
      ) : (
        <RowButton word={word} about={text} onPress={onOpen} />
      )}
      {editing && (
        <TaskEditor
          task={task}
          onClose={() => {
            setEditing(false);
            followRow(task.id);
          }}
        />
      )}
    </li>
  );
}

/** Four fields, one of them filled. */
function BoxSign({ box }: { box: Quadrant }): ReactNode {
  const at = boxes.indexOf(box);
  return (
    <svg className={styles.sign} viewBox="0 0 14 14" aria-hidden="true">
      <rect x={at % 2 === 0 ? 0.5 : 6.5} y={at < 2 ? 0.5 : 6.5} width="7" height="7" />
      <path d="M.5.5h13v13H.5zM7 .5v13M.5 7h13" />
    </svg>
  );
}
