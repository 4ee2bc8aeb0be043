import type { KeyboardEvent } from "react";
import { sayDay } from "../../../shared/days";
import { Done } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { Menu, MenuItem } from "../../../shared/ui";
import { dragged } from "../moving";
import { boxes, type Quadrant, type Task } from "../queries";
import styles from "../week.module.css";
import { sortStrings } from "./strings";

type Props = {
  task: Task;
  week: string;
  onMove: (box?: Quadrant) => void;
  onWeek: (week: string | null) => void;
};

/** One task; with the focus in it, a number moves it. */
export function TaskSlip({ task, week, onMove, onWeek }: Props) {
  const say = useStrings(sortStrings);
  const minutes = useMinutes();
  const { text, dueOn, person, state } = task;
  const inWeek = task.week === week;
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = (event.target as Element).matches("input, textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const box = boxes[Number(event.key) - 1];
    if (box && box !== task.quadrant) onMove(box);
  };
  const meta = [
    task.minutes && minutes(task.minutes),
    state === "waiting"
      ? dueOn
        ? say("meta.with", { name: person?.name ?? say("delegate.nobody"), day: sayDay(dueOn) })
        : person && say("meta.with.whom", { name: person.name })
      : dueOn && say("meta.due", { day: sayDay(dueOn) }),
    inWeek && say("meta.week"),
    task.thread?.words,
  ].filter(Boolean);
  return (
    <li className={styles.slip} {...dragged(task.id)} onKeyDown={onKeyDown}>
      <div>
        <b dir="auto" className={task.mark === "step" ? styles.mine : undefined}>
          {text}
        </b>
        {meta.length > 0 && <span className="meta">{meta.join(", ")}</span>}
      </div>
      {state !== "dropped" && <Done task={task} />}
      <Menu label={say("menu", { text })}>
        {boxes.map((box) => (
          <MenuItem key={box} onAction={() => onMove(box)} isDisabled={box === task.quadrant}>
            {say(box)}
          </MenuItem>
        ))}
        <MenuItem onAction={() => onMove()} isDisabled={!task.quadrant}>
          {say("none")}
        </MenuItem>
        {state === "open" && (
          <MenuItem onAction={() => onWeek(inWeek ? null : week)}>
            {say(inWeek ? "not-this-week" : "this-week")}
          </MenuItem>
        )}
      </Menu>
    </li>
  );
}
