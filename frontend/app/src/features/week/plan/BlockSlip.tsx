import { GripVertical } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { limits } from "../../../shared/api";
import { changeLater, type useChange } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { changeTask, inOneLine } from "../../../shared/goal";
import { formatShortDay, formatWeekday, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { hasShortcuts, letterOf } from "../../../shared/shortcuts";
import {
  changeBlock,
  finishBlock,
  removeBlock,
  restoreBlock,
  TaskEditor,
} from "../../../shared/task";
import { Button, followRow, Icon, Menu, MenuItem, TextField, useDragged } from "../../../shared/ui";

import { blockName, isPlanned } from "../labels";
import type { Task, TimeBlock } from "../queries";
import styles from "../week.module.css";
import planStyles from "./plan.module.css";

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

/** A block that can be moved and edited; with the focus in it, keys do what dragging does. */
export function BlockSlip({ block, task: alone, days, change, onMove }: Props) {
  const t = useT();
  const minutes = useMinutes();
  /** The field of the form that has the focus. */
  const [form, setForm] = useState<"text" | "start">();
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const task = block?.task ?? alone;
  const id = block?.id ?? task?.id ?? "";
  useDragged(row, id);
  const text = block ? blockName(t, block) : (task?.text ?? "");
  const unplanned = block && !isPlanned(block);
  const length = block?.minutes ?? alone?.minutes ?? 0;
  const grow = (by: number) => {
    const longer = Math.min(most, Math.max(least, length + by));
    if (block && longer !== length) {
      const spent = unplanned ? { spent: longer } : {};
      void change(changeBlock(block, { minutes: longer, ...spent }));
    }
  };
  const isOpen = block && !unplanned && block.spent === undefined;
  const finish = () => {
    if (!block) return;
    const fields = { spent: block.minutes, done: true, day: today() };
    void change(finishBlock(block, fields), {
      said: t("“{{text}}” is done", { text }),
      undo: async (answer) => {
        await answer;
        await changeLater(finishBlock({ ...block, etag: "*" }, { spent: 0, done: false }));
        await changeLater(changeBlock({ ...block, etag: "*", spent: 0 }, { spent: null }));
      },
    });
  };
  const remove = (following: boolean) => {
    if (!block) return;
    void change(removeBlock(block, following), {
      said: t("Removed"),
      ...(!following && { undo: () => changeLater(restoreBlock(block)) }),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = (event.target as Element).matches("input, textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || editing || form) return;
    if (event.key === "+") return grow(step);
    if (event.key === "-" || event.key === "−") return grow(-step);
    if (event.key === "0") return onMove(null);
    const day = days[Number(event.key) - 1];
    if (day) return onMove(day);
    const letter = hasShortcuts() ? letterOf(event) : "";
    if (letter === "d" && isOpen) finish();
    else if (letter === "e" && block) setForm("text");
    else if (letter === "h" && block?.day) setForm("start");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const close = () => {
    setEditing(false);
    setForm(undefined);
    followRow(id);
  };
  const meta = [
    block?.start,
    length > 0 && minutes(length),
    task?.mark === "step" && t("next step"),
    task?.state === "done" && t("done"),
    task?.thread?.words,
    block?.person?.name,
    unplanned && t("not planned"),
  ].filter(Boolean);
  return (
    <li
      className={styles.slip}
      style={{ minHeight: `${Math.max(2.25, Math.min(length, 360) * 0.045)}rem` }}
      ref={row}
      data-row={id}
      onKeyDown={onKeyDown}
    >
      <Icon of={GripVertical} />
      <div>
        <b dir="auto" className={task?.mark === "step" ? styles.mine : undefined}>
          {text}
        </b>
        {meta.length > 0 && <span className="meta">{meta.join(", ")}</span>}
      </div>
      <Menu label={t("Move: {{text}}", { text })}>
        {days.map((day) => (
          <MenuItem key={day} onAction={() => onMove(day)} isDisabled={day === block?.day}>
            {`${formatWeekday(day, "UTC")} ${formatShortDay(day, "UTC")}`}
          </MenuItem>
        ))}
        {block?.day && <MenuItem onAction={() => onMove(null)}>{t("No day")}</MenuItem>}
        {isOpen && <MenuItem onAction={finish}>{t("Done")}</MenuItem>}
        {block && <MenuItem onAction={() => setForm("text")}>{t("Edit here")}</MenuItem>}
        {block && <MenuItem onAction={() => grow(step)}>{t("Add 15 minutes")}</MenuItem>}
        {block && <MenuItem onAction={() => grow(-step)}>{t("Remove 15 minutes")}</MenuItem>}
        {block && <MenuItem onAction={() => remove(false)}>{t("Remove")}</MenuItem>}
        {block?.seriesId && (
          <MenuItem onAction={() => remove(true)}>{t("Remove this and later ones")}</MenuItem>
        )}
        {task && <MenuItem onAction={() => setEditing(true)}>{t("Edit task")}</MenuItem>}
      </Menu>
      {form && block && <SlipForm block={block} at={form} change={change} onClose={close} />}
      {editing && task && <TaskEditor task={task} onClose={close} />}
    </li>
  );
}

type FormProps = Pick<Props, "change"> & {
  block: TimeBlock;
  at: "text" | "start";
  onClose: () => void;
};

/** A block is edited where it stands: its task's words, its hour and its length. */
function SlipForm({ block, at, change, onClose }: FormProps) {
  const t = useT();
  const { task, day } = block;
  const name = blockName(t, block);
  const [text, setText] = useState(name);
  const [start, setStart] = useState(block.start ?? "");
  const [minutes, setMinutes] = useState(String(block.minutes));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const words = inOneLine(text);
    if (task && words && words !== name) {
      void change(changeTask({ ...task, etag: "*" }, { text: words }));
    }
    const fields = {
      ...((start || null) !== (block.start ?? null) && { start: start || null }),
      ...(Number(minutes) !== block.minutes && { minutes: Number(minutes) }),
    };
    if (Object.keys(fields).length > 0) void change(changeBlock(block, fields));
    onClose();
  };
  return (
    <form
      className={planStyles.edit}
      onSubmit={onSubmit}
      onKeyDown={({ key }) => key === "Escape" && onClose()}
    >
      {task && (
        <TextField
          label={t("Task")}
          dir="auto"
          maxLength={limits.TaskChange.text.maxLength}
          required
          autoFocus={at === "text"}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      {day && (
        <TextField
          label={t("Start")}
          type="time"
          autoFocus={at === "start"}
          value={start}
          onChange={({ target }) => setStart(target.value)}
        />
      )}
      <TextField
        label={t("Minutes")}
        type="number"
        min={least}
        max={most}
        required
        autoFocus={!task && at === "text"}
        value={minutes}
        onChange={({ target }) => setMinutes(target.value)}
      />
      <div className="row">
        <Button small type="submit">
          {t("Save")}
        </Button>
        <Button small look="plain" onPress={onClose}>
          {t("Cancel")}
        </Button>
      </div>
    </form>
  );
}
