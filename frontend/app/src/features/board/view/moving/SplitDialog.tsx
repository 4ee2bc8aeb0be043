import { useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { uuid } from "../../../../shared/api";
import { useStrings } from "../../../../shared/i18n";
import { Button, FieldFault, LightDialog } from "../../../../shared/ui";
import { boardStrings } from "../../strings";
import type { Theme } from "../../types";
import styles from "../board.module.css";
import choose from "../choose.module.css";
import { useEditor, useHold } from "../editor/boardEditor";
import { followTheme } from "../editor/headings";
import { nameOfTheme } from "../editor/names";
import { useArriving } from "../slips/useArriving";

type Props = { theme: Theme; ids: readonly string[]; onDone: () => void };

/** By hand, or where the theme's own quotes differ most. */
export function SplitDialog({ theme, ids, onDone }: Props) {
  const say = useStrings(boardStrings);
  const { store, look } = useEditor();
  useHold();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const { material } = store.view();
  const { arrived, coming } = useArriving(useMemo(() => ids.map((id) => ({ id })), [ids]));
  const possible = chosen.size > 0 && chosen.size < ids.length;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const split = async (statementIds?: string[]) => {
    const newThemeId = uuid();
    flushSync(() => {
      onDone();
      store.change({
        kind: "split",
        themeId: theme.id,
        newThemeId,
        ...(statementIds && { statementIds }),
      });
    });
    // Only the server knows whether a theme divides by itself.
    if (!statementIds) await store.flush();
    if (store.view().sheet.themes.has(newThemeId)) {
      look.tell(say("split.done", { theme: nameOfTheme(theme) }));
      // What is left of the theme may be one quote, and its button is off then.
      if (document.activeElement === document.body) followTheme(newThemeId);
    }
  };
  return (
    <LightDialog onClose={onDone} heading={say("split.title", { theme: nameOfTheme(theme) })}>
      <p>
        <Button onPress={() => split()}>{say("split.self")}</Button>
      </p>
      <fieldset>
        <legend>{say("split.text")}</legend>
        <ul className={choose.choices} aria-busy={coming > 0}>
          {arrived.map(({ id }) => (
            <li key={id}>
              <label>
                <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                <span className={styles.quote} dir="auto">
                  {material.textOf(id)}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <FieldFault text={tried && !possible ? say("split.none") : undefined} />
      <div className="row">
        <Button
          look="primary"
          onPress={() => {
            setTried(true);
            if (possible) split(ids.filter((id) => chosen.has(id)));
          }}
        >
          {say("split.go", { count: chosen.size })}
        </Button>
        <Button onPress={onDone}>{say("back")}</Button>
      </div>
    </LightDialog>
  );
}
