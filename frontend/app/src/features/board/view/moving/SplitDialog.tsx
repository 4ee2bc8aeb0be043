import { useState } from "react";
import { flushSync } from "react-dom";
import { uuid } from "../../../../shared/api";
import { useT } from "../../../../shared/i18n";
import { afterFrame, Button, Dialog, FieldMessage } from "../../../../shared/ui";
import type { Theme } from "../../types";
import styles from "../board.module.css";
import choose from "../choose.module.css";
import { asked } from "../editor/actions";
import { useEditor } from "../editor/boardEditor";
import { followTheme } from "../editor/headings";
import { nameOfTheme } from "../editor/names";

type Props = { theme: Theme; ids: readonly string[]; onDone: () => void };

/** By hand, or where the theme's own quotes differ most. */
export function SplitDialog({ theme, ids, onDone }: Props) {
  const t = useT();
  const editor = useEditor();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const { material } = editor.store.view();
  const possible = chosen.size > 0 && chosen.size < ids.length;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const split = async (statementIds?: string[]) => {
    const newThemeId = uuid();
    const name = nameOfTheme(theme);
    setPending(true);
    const isDone = await asked(
      editor,
      { kind: "split", themeId: theme.id, newThemeId, ...(statementIds && { statementIds }) },
      name,
    );
    setPending(false);
    if (!isDone) return;
    flushSync(onDone);
    editor.look.tell(t("Split into two: {{theme}}", { theme: name }));
    // What is left of the theme may be one quote, and its button is off then.
    afterFrame(() => document.activeElement === document.body && followTheme(newThemeId));
  };
  return (
    <Dialog open onClose={onDone} heading={t("Split “{{theme}}”", { theme: nameOfTheme(theme) })}>
      <p>
        <Button isPending={pending} onPress={() => split()}>
          {t("Split automatically")}
        </Button>
      </p>
      <fieldset>
        <legend>{t("Select the quotes that move to a new theme.")}</legend>
        <ul className={choose.choices}>
          {ids.map((id) => (
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
      <FieldMessage
        text={tried && !possible ? t("Select at least one and leave at least one.") : undefined}
      />
      <div className="row">
        <Button
          look="primary"
          isPending={pending}
          onPress={() => {
            setTried(true);
            if (possible) split(ids.filter((id) => chosen.has(id)));
          }}
        >
          {t("Split off | Split off {{count}} quote | Split off {{count}} quotes", {
            count: chosen.size,
          })}
        </Button>
        <Button onPress={onDone}>{t("Back")}</Button>
      </div>
    </Dialog>
  );
}
