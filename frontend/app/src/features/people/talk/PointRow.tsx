import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { changeLater, useChange } from "../../../shared/changes";
import { dayOf, sayShortDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { By } from "../../../shared/talk/By";
import { changePoint, removePoint, restorePoint } from "../../../shared/talk/changes";
import { originLabels } from "../../../shared/talk/labels";
import styles from "../../../shared/talk/talk.module.css";
import { type Point, talkLimits } from "../../../shared/talk/types";
import { Button, Checkbox, Menu, MenuItem, useFocusBack, Voice } from "../../../shared/ui";

type Props = {
  point: Point;
  talkId: string;
  who: string;
  mine: boolean;
  ticks: boolean;
  canMove: { up: boolean; down: boolean };
  onMove: (by: -1 | 1) => void;
  more: ReactNode;
  below: ReactNode;
};

export function PointRow(props: Props) {
  const { point, talkId, who, mine, ticks, canMove, onMove, more, below } = props;
  const t = useT();
  const [changing, setChanging] = useState(false);
  const opener = useFocusBack(changing || Boolean(below));
  const { text, by, origin, done, createdAt } = point;
  const { change, error } = useChange();
  const remove = () => {
    void change(removePoint(point), {
      said: t("Item removed"),
      undo: () => changeLater(restorePoint(talkId, point)),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  };
  const own = by === "me";
  return (
    // The button of a menu keeps keys for itself.
    <li data-point={point.id} onKeyDownCapture={onKeyDown}>
      <By who={by} />
      <div>
        {changing ? (
          <ChangePoint point={point} onDone={() => setChanging(false)} />
        ) : (
          <Voice>{text}</Voice>
        )}
        <p className="meta">
          {t("{{who}}, {{day}}", {
            who: own ? t("you") : who,
            day: sayShortDay(dayOf(createdAt)),
          })}
          {origin && `, ${t(originLabels[origin])}`}
        </p>
        {below}
        <ProblemNote error={error} />
      </div>
      <span className={styles.acts}>
        {ticks && mine && (
          <Checkbox
            className="tick"
            checked={done}
            aria-label={t("discussed: {{text}}", { text })}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onTick={(ticked) => void change(changePoint(point, { done: ticked }))}
          >
            {t("discussed")}
          </Checkbox>
        )}
        {(mine || own) && (
          <Menu label={t("Change this item: {{text}}", { text })} button={opener}>
            {own && <MenuItem onAction={() => setChanging(true)}>{t("Edit")}</MenuItem>}
            {canMove.up && <MenuItem onAction={() => onMove(-1)}>{t("Move up (Alt ↑)")}</MenuItem>}
            {canMove.down && (
              <MenuItem onAction={() => onMove(1)}>{t("Move down (Alt ↓)")}</MenuItem>
            )}
            {more}
            <MenuItem stop onAction={remove}>
              {t("Remove")}
            </MenuItem>
          </Menu>
        )}
      </span>
    </li>
  );
}

function ChangePoint({ point, onDone }: { point: Point; onDone: () => void }) {
  const t = useT();
  const [text, setText] = useState(point.text);
  const { change, error } = useChange();
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    await change(changePoint(point, { text: text.trim() }), { said: t("Item changed") });
    onDone();
  };
  return (
    <form
      className={styles.line}
      onSubmit={(event) => void onSubmit(event).catch(() => {})}
      onKeyDown={({ key }) => key === "Escape" && onDone()}
    >
      <div className={styles.lineIn}>
        <input
          className="in in-s"
          aria-label={t("Agenda item")}
          dir="auto"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the words are what was asked for
          autoFocus
          maxLength={talkLimits.point}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button small type="submit">
          {t("Save")}
        </Button>
        <Button small look="plain" onPress={onDone}>
          {t("Cancel")}
        </Button>
      </div>
      <ProblemNote error={error} />
    </form>
  );
}
