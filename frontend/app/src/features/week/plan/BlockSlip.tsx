import { type KeyboardEvent, useRef, useState } from "react";
import { changeLater, type useChange } from "../../../shared/changes";
import { TaskEditor } from "../../../shared/goal";
import { formatShortDay, formatWeekday, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { hasShortcuts, letterOf } from "../../../shared/shortcuts";
import { followRow, leaveRow, Menu, MenuItem, useDragged } from "../../../shared/ui";
import { changeBlock, removeBlock, restoreBlock } from "../changes";
import { blockKindLabels } from "../labels";
import type { Task, TimeBlock } from "../queries";
import styles from "../week.module.css";

type Props = {
  days: string[];
  change: ReturnType<typeof useChange>["change"];
  onMove: (day: string | null) => void;
} & (
  | { block: TimeBlock; task?: never }
  /** Of this week, and without a block yet. */
  | { block: undefined; task: Task }
);

const step = 15;
const [least, most] = [5, 1440];

/** A block that can be moved; with the focus in it, keys do what dragging does. */
export function BlockSlip({ block, task: alone, days, change, onMove }: Props) {
  const t = useT();
  const minutes = useMinutes();
  const [timing, setTiming] = useState(false);
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const task = block?.task ?? alone;
  const id = block?.id ?? task?.id ?? "";
  useDragged(row, id);
  const text = task?.text ?? t(blockKindLabels[block?.kind ?? "coding"]);
  const length = block?.minutes ?? alone?.minutes ?? 0;
  const grow = (by: number) => {
    const longer = Math.min(most, Math.max(least, length + by));
    if (block && longer !== length) void change(changeBlock(block, { minutes: longer }));
  };
  const remove = (following: boolean) => {
    if (!block) return;
    if (row.current) leaveRow(row.current);
    void change(removeBlock(block, following), {
      said: t("Removed"),
      ...(!following && { undo: () => changeLater(restoreBlock(block)) }),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = (event.target as Element).matches("input, textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || editing) return;
    if (event.key === "+") return grow(step);
    if (event.key === "-" || event.key === "−") return grow(-step);
    if (event.key === "0") return onMove(null);
    const day = days[Number(event.key) - 1];
    if (day) return onMove(day);
    if (letterOf(event) === "h" && block?.day && hasShortcuts()) {
      event.preventDefault();
      setTiming(true);
    }
  };
  const close = () => {
    setEditing(false);
    followRow(id);
  };
  const meta = [
    block?.start,
    length > 0 && minutes(length),
    task?.mark === "step" && t("next step"),
    task?.state === "done" && t("done"),
    task?.thread?.words,
  ].filter(Boolean);
  return (
    <li
      className={styles.slip}
      style={{ minHeight: `${Math.max(2.25, Math.min(length, 360) * 0.045)}rem` }}
      ref={row}
      data-row={id}
      onKeyDown={onKeyDown}
    >
      <div>
        <b dir="auto" className={task?.mark === "step" ? styles.mine : undefined}>
          {text}
        </b>
        {meta.length > 0 && <span className="meta">{meta.join(", ")}</span>}
        {timing && block && (
          <input
            type="time"
            className="in in-s"
            aria-label={t("Start: {{text}}", { text })}
            // biome-ignore lint/a11y/noAutofocus: the hour is what was asked for
            autoFocus
            defaultValue={block.start}
            onKeyDown={({ key, currentTarget }) => {
              if (key === "Enter") currentTarget.blur();
              if (key === "Escape") setTiming(false);
            }}
            onBlur={({ target }) => {
              setTiming(false);
              const start = target.value || null;
              if (start !== (block.start ?? null)) void change(changeBlock(block, { start }));
            }}
          />
        )}
      </div>
      <Menu label={t("Move: {{text}}", { text })}>
        {days.map((day) => (
          <MenuItem key={day} onAction={() => onMove(day)} isDisabled={day === block?.day}>
            {`${formatWeekday(day, "UTC")} ${formatShortDay(day, "UTC")}`}
          </MenuItem>
        ))}
        {block?.day && <MenuItem onAction={() => onMove(null)}>{t("No day")}</MenuItem>}
        {block?.day && <MenuItem onAction={() => setTiming(true)}>{t("Set a time")}</MenuItem>}
        {block && <MenuItem onAction={() => grow(step)}>{t("Add 15 minutes")}</MenuItem>}
        {block && <MenuItem onAction={() => grow(-step)}>{t("Remove 15 minutes")}</MenuItem>}
        {block && <MenuItem onAction={() => remove(false)}>{t("Remove")}</MenuItem>}
        {block?.seriesId && (
          <MenuItem onAction={() => remove(true)}>{t("Remove this and later ones")}</MenuItem>
        )}
        {task && <MenuItem onAction={() => setEditing(true)}>{t("Edit task")}</MenuItem>}
      </Menu>
      {editing && task && <TaskEditor task={task} onClose={close} />}
    </li>
  );
}
