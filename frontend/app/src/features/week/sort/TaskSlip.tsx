import { GripVertical } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { sayDay } from "../../../shared/days";
import { Done, TaskEditor } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { followRow, Icon, leaveRow, Menu, MenuItem, useDragged } from "../../../shared/ui";
import { boxes, type Quadrant, type Task } from "../queries";
import styles from "../week.module.css";
import { quadrantLabels } from "./labels";

type Props = {
  task: Task;
  week: string;
  onMove: (box?: Quadrant) => void;
  onWeek: (week: string | null) => void;
};

/** One task; with the focus in it, a number moves it. */
export function TaskSlip({ task, week, onMove, onWeek }: Props) {
  const t = useT();
  const minutes = useMinutes();
  const { text, dueOn, person, state } = task;
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  useDragged(row, task.id);
  const close = () => {
    setEditing(false);
    followRow(task.id);
  };
  const inWeek = task.week === week;
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = (event.target as Element).matches("input, textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || editing) return;
    const box = boxes[Number(event.key) - 1];
    if (box && box !== task.quadrant) onMove(box);
  };
  const meta = [
    task.minutes && minutes(task.minutes),
    state === "waiting"
      ? dueOn
        ? t("{{name}}, check on {{day}}", {
            name: person?.name ?? t("Someone else"),
            day: sayDay(dueOn),
          })
        : person && t("{{name}}", { name: person.name })
      : dueOn && t("due {{day}}", { day: sayDay(dueOn) }),
    inWeek && t("this week"),
    task.thread?.words,
  ].filter(Boolean);
  return (
    <li className={styles.slip} ref={row} data-row={task.id} onKeyDown={onKeyDown}>
      <Icon of={GripVertical} />
      <div>
        <b dir="auto" className={task.mark === "step" ? styles.mine : undefined}>
          {text}
        </b>
        {meta.length > 0 && <span className="meta">{meta.join(", ")}</span>}
      </div>
      {state !== "dropped" && (
        <Done task={task} onDone={() => row.current && leaveRow(row.current)} />
      )}
      <Menu label={t("Move: {{text}}", { text })}>
        {boxes.map((box) => (
          <MenuItem key={box} onAction={() => onMove(box)} isDisabled={box === task.quadrant}>
            {t(quadrantLabels[box])}
          </MenuItem>
        ))}
        <MenuItem onAction={() => onMove()} isDisabled={!task.quadrant}>
          {t("Unsorted")}
        </MenuItem>
        {state === "open" && (
          <MenuItem onAction={() => onWeek(inWeek ? null : week)}>
            {t(inWeek ? "Remove from this week" : "Add to this week")}
          </MenuItem>
        )}
        <MenuItem onAction={() => setEditing(true)}>{t("Edit task")}</MenuItem>
      </Menu>
      {editing && <TaskEditor task={task} onClose={close} />}
    </li>
  );
}
