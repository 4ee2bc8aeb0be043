import { useState } from "react";
import { useT } from "../../../shared/i18n";
import { isShortcut } from "../../../shared/shortcuts";
import { Button, Voice } from "../../../shared/ui";
import styles from "./board.module.css";
import { moveTo, type Target } from "./editor/actions";
import { useBoard, useEditor } from "./editor/boardEditor";
import { ThemePicker } from "./ThemePicker";
import { WholeComment } from "./WholeComment";

/** Quotes that are shown at once. */
const most = { theme: 50, aside: 5 };

type Props = {
  ids: readonly string[];
  themeId: string;
  /** These statements are ticked, if any can be. */
  ticked?: ReadonlySet<string>;
  onTick?: (id: string) => void;
};

/** Quotes with the way into another theme; M and N do the same while one has the focus. */
export function Slips({ ids, themeId, ticked, onTick }: Props) {
  const t = useT();
  const editor = useEditor();
  const material = useBoard((view) => view.material);
  const [moving, setMoving] = useState<string>();
  const [all, setAll] = useState(false);
  const first = onTick ? most.theme : most.aside;
  const shown = all ? ids : ids.slice(0, first);
  const move = (id: string, target: Target) => {
    setMoving(undefined);
    moveTo(editor, ticked?.has(id) ? ids.filter((each) => ticked.has(each)) : [id], target);
  };
  const onKey = (event: KeyboardEvent, id: string) => {
    if (isShortcut(event, "m")) setMoving(id);
    else if (isShortcut(event, "n")) move(id, { name: t("New theme") });
    else return;
    event.preventDefault();
  };
  return (
    <>
      <ul className={styles.slips}>
        {shown.map((id) => {
          const text = material.textOf(id);
          const words = text.length > 40 ? `${text.slice(0, 40)}…` : text;
          const label = t("Move: {{words}}", { words });
          return (
            <li key={id} data-slip={id} onKeyDown={({ nativeEvent }) => onKey(nativeEvent, id)}>
              {onTick && (
                <input
                  type="checkbox"
                  aria-label={t("Select: {{words}}", { words })}
                  checked={ticked?.has(id) ?? false}
                  onChange={() => onTick(id)}
                />
              )}
              <div>
                <Voice>{text}</Voice>
                {material.clauseOf(id) && <span className="meta">{t("From your role")}</span>}
                <WholeComment id={id} />
              </div>
              <Button small look="plain" aria-label={label} onPress={() => setMoving(id)}>
                {t("Move")}
              </Button>
              {moving === id && (
                <ThemePicker
                  label={t("Move to theme | Move {{count}} to theme", {
                    count: ticked?.has(id) ? ticked.size : 1,
                  })}
                  except={themeId}
                  onPick={(to) => move(id, { themeId: to })}
                  onMove={(target) => move(id, target)}
                  onCancel={() => setMoving(undefined)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {ids.length > shown.length && (
        <Button small look="plain" onPress={() => setAll(true)}>
          {t("Show {{count}} more", { count: ids.length - shown.length })}
        </Button>
      )}
    </>
  );
}
