import { GripVertical } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import { cardOf } from "../../../shared/cards";
import { sayDay } from "../../../shared/days";
import { Done } from "../../../shared/goal";
import { inLanguage, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { TaskEditor } from "../../../shared/task";
import { followRow, Icon, Menu, MenuItem, useDragged } from "../../../shared/ui";
import { boxes, type Quadrant, type Task } from "../queries";
import styles from "../week.module.css";
import { quadrantLabels } from "./labels";

type Props = {
  task: Task;
  week: string;
  onMove: (box?: Quadrant) => void;
  onWeek: (week: string | null) => void;
};

/** From so many times on the slip offers a card. */
const puttingOff = 3;

/** One task; with the focus in it, a number moves it. */
export function TaskSlip({ task, week, onMove, onWeek }: Props) {
  const t = useT();
  const minutes = useMinutes();
  const { text, dueOn, person, state } = task;
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const navigate = useNavigate();
  const onlyI = `/week/cards/only-i?task=${task.id}`;
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
        {state === "open" && (task.postponed ?? 0) >= puttingOff && (
          <Link className="meta" to={onlyI}>
            {t("Postponed {{count}} time. {{card}} | Postponed {{count}} times. {{card}}", {
              ...{ count: task.postponed ?? 0, card: inLanguage(cardOf("only-i").title) },
            })}
          </Link>
        )}
      </div>
      {state !== "dropped" && <Done task={task} />}
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
        {state === "open" && (
          <MenuItem onAction={() => void navigate(onlyI)}>
            {inLanguage(cardOf("only-i").title)}
          </MenuItem>
        )}
        {task.card === "update" && (
          <MenuItem
            onAction={() =>
              void navigate(`/week/cards/update?audience=${task.outcome}&task=${task.id}`)
            }
          >
            {t("Write update")}
          </MenuItem>
        )}
        <MenuItem onAction={() => setEditing(true)}>{t("Edit task")}</MenuItem>
      </Menu>
      {editing && <TaskEditor task={task} onClose={close} />}
    </li>
  );
}
