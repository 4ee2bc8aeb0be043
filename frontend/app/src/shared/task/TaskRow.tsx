import { type KeyboardEvent, type ReactNode, useState } from "react";
import type { Schemas } from "../api";
import { today } from "../days";
import { Done } from "../goal";
import { formatShortDay, formatShortWeekday, formatWeekday, msg, useT } from "../i18n";
import { ProblemNote } from "../problems";
import { followRow, Menu, MenuItem, RowButton, Voice } from "../ui";
import type { ShownTask } from "./blocks";
import { isPlanned } from "./labels";
import { TaskEditor } from "./TaskEditor";
import { TaskSource } from "./TaskSource";
import styles from "./task.module.css";
import { isDone, type TaskOrBlock, useTaskChanges } from "./useTaskChanges";

type Props = TaskOrBlock & {
  /** The days that it can get, by the keys 1 to 7; 0 takes its day away. */
  days?: readonly string[];
  /** Those of them beside the row; the others are in its menu. */
  open?: readonly string[];
  /** The day that it stands on, with a column for the time. */
  on?: string;
  /** The block is a record of a closed week: what is done here is done to its task alone. */
  blockStays?: boolean | undefined;
  /** Instead of a box to tick, a button that asks what happened. */
  asks?: boolean;
  /** This replaces the button. */
  instead?: ReactNode;
  /** The reader may change nothing. */
  readOnly?: boolean;
  /** This has the same meaning as in {@link TaskSource}. */
  source?: ReactNode;
  /** This is below that. */
  below?: ReactNode;
  onDone?: () => void;
  /** A reopened task gets these fields as well. */
  reopened?: Schemas["TaskChange"];
  /** These items are added to its menu. */
  children?: ReactNode;
  /** The items of its menu, if what is to do is no task. */
  menu?: ReactNode;
};

/** The word on its button, where it is not "Done". */
const doneWords = ({ mark, state }: ShownTask) =>
  mark === "milestone" ? msg("Reached") : state === "waiting" ? msg("Received") : undefined;

/** One task: finished, changed and put off alike wherever it is listed. Its second line says where it comes from. */
export function TaskRow({
  task,
  block: timed,
  blockStays,
  days = [],
  open = [],
  on,
  asks,
  instead,
  readOnly,
  source,
  below,
  onDone,
  reopened,
  children,
  menu,
}: Props) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const block = blockStays && task ? undefined : timed;
  const { id, text, finish, reopen, moveTo, toNextWeek, remove, error } = useTaskChanges({
    task,
    block,
  });
  const done = isDone({ task, block });
  const over = done || task?.state === "dropped";
  const planned = !block || isPlanned(block);
  const doneWord = task && doneWords(task);
  const close = () => {
    setEditing(false);
    followRow(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = (event.target as Element).matches(
      "input:not([type=checkbox]), select, textarea",
    );
    if (typing || event.ctrlKey || event.metaKey || event.altKey || editing) return;
    const day = event.key === "0" && block?.day ? null : days[Number(event.key) - 1];
    if (day !== undefined && day !== block?.day) moveTo(day);
  };
  const name = (day: string) => (day === today() ? t("Today") : formatShortWeekday(day, "UTC"));
  const line = <TaskSource task={task} block={timed} on={on} source={source} />;
  return (
    <li
      className={[
        styles.row,
        on !== undefined && styles.timed,
        asks && styles.asking,
        done && styles.done,
      ]
        .filter(Boolean)
        .join(" ")}
      data-row={id}
      onKeyDown={onKeyDown}
    >
      {!asks && planned && (
        <input
          id={`done-${id}`}
          type="checkbox"
          checked={done}
          onChange={() => (done ? reopen(reopened) : finish())}
        />
      )}
      {!asks && !planned && <span />}
      {on !== undefined && <time>{timed?.start}</time>}
      <div>
        {asks || !planned ? (
          <p dir="auto">{text}</p>
        ) : (
          <label
            htmlFor={`done-${id}`}
            dir="auto"
            className={task?.mark === "step" ? styles.mine : undefined}
          >
            {text}
          </label>
        )}
        <span className={styles.source}>{line}</span>
        {task?.line && <Voice>{task.line}</Voice>}
        {below}
        <ProblemNote error={error} />
      </div>
      {!readOnly && (
        <span className={styles.acts}>
          {asks &&
            !over &&
            (instead ||
              (task && (
                <Done
                  task={{ etag: "*", ...task }}
                  asks
                  {...(doneWord && { word: t(doneWord) })}
                  {...(onDone && { onDone })}
                />
              )))}
          <Menu label={t("Change: {{text}}", { text })}>
            {menu ?? (
              <>
                <MenuItem onAction={() => setEditing(true)}>{t("Change")}</MenuItem>
                {!over &&
                  days
                    .filter((day) => !open.includes(day) && day !== block?.day)
                    .map((day) => (
                      <MenuItem key={day} onAction={() => moveTo(day)}>
                        {`${formatWeekday(day, "UTC")} ${formatShortDay(day, "UTC")}`}
                      </MenuItem>
                    ))}
                {!over && block?.day && (
                  <MenuItem onAction={() => moveTo(null)}>{t("No day")}</MenuItem>
                )}
                {!over && <MenuItem onAction={toNextWeek}>{t("Next week")}</MenuItem>}
                {asks && over && (
                  <MenuItem onAction={() => reopen(reopened)}>{t("Reopen")}</MenuItem>
                )}
                {children}
                <MenuItem stop onAction={() => remove(false)}>
                  {t("Remove")}
                </MenuItem>
                {block?.seriesId && (
                  <MenuItem stop onAction={() => remove(true)}>
                    {t("Remove this and later ones")}
                  </MenuItem>
                )}
              </>
            )}
          </Menu>
          {!over && open.length > 0 && (
            <span className={styles.days}>
              {open.map((day) => (
                <RowButton
                  key={day}
                  look="outline"
                  word={name(day)}
                  about={text}
                  onPress={() => moveTo(day)}
                />
              ))}
            </span>
          )}
        </span>
      )}
      {editing && <TaskEditor task={task} block={block} onClose={close} />}
    </li>
  );
}
