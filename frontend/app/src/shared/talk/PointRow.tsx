import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { dayOf, sayShortDay } from "../days";
import { useT } from "../i18n";
import { explain, ProblemNote } from "../problems";
import { Button, leaveRow, Menu, MenuItem, tell, useFocusBack } from "../ui";
import { By } from "./By";
import { originLabels } from "./labels";
import { changePoint, removePoint, restorePoint } from "./queries";
import styles from "./talk.module.css";
import { most, type Point } from "./types";

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
  const [row, setRow] = useState<HTMLLIElement | null>(null);
  const opener = useFocusBack(changing);
  const { text, by, origin, done, createdAt } = point;
  const tick = useMutation({ mutationFn: (on: boolean) => changePoint(point, { done: on }) });
  const removal = useMutation({
    mutationFn: () => removePoint(point),
    onMutate: () => row && leaveRow(row),
    onSuccess: () =>
      tell(t("Item removed"), () => {
        restorePoint(talkId, point).catch((error) => tell(explain(error).title));
      }),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  };
  const own = by === "me";
  return (
    <li ref={setRow} data-point={point.id} onKeyDown={onKeyDown}>
      <By who={by} />
      <div>
        {changing ? (
          <ChangePoint point={point} onDone={() => setChanging(false)} />
        ) : (
          <p className="voice" dir="auto">
            {text}
          </p>
        )}
        <p className="meta">
          {t("{{who}}, {{day}}", {
            who: own ? t("you") : who,
            day: sayShortDay(dayOf(createdAt)),
          })}
          {origin && `, ${t(originLabels[origin])}`}
        </p>
        {below}
        <ProblemNote error={tick.error ?? removal.error} />
      </div>
      <span className={styles.acts}>
        {ticks && mine && (
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={tick.isPending ? tick.variables : done}
              aria-label={t("discussed: {{text}}", { text })}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onChange={({ target }) => tick.mutate(target.checked)}
            />
            {t("discussed")}
          </label>
        )}
        {(mine || own) && (
          <Menu label={t("Change this item: {{text}}", { text })} button={opener}>
            {own && <MenuItem onAction={() => setChanging(true)}>{t("Edit")}</MenuItem>}
            {canMove.up && <MenuItem onAction={() => onMove(-1)}>{t("Move up (Alt ↑)")}</MenuItem>}
            {canMove.down && (
              <MenuItem onAction={() => onMove(1)}>{t("Move down (Alt ↓)")}</MenuItem>
            )}
            {more}
            <MenuItem stop onAction={() => removal.mutate()}>
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
  const change = useMutation({
    mutationFn: () => changePoint(point, { text: text.trim() }),
    onSuccess: onDone,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !change.isPending) change.mutate();
  };
  return (
    <form
      className={styles.line}
      onSubmit={onSubmit}
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
          maxLength={most.point}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button small type="submit" isPending={change.isPending}>
          {t("Save")}
        </Button>
        <Button small look="plain" onPress={onDone}>
          {t("Cancel")}
        </Button>
      </div>
      <ProblemNote error={change.error} />
    </form>
  );
}
