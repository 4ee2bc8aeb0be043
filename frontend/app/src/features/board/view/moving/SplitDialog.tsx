import { useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { uuid } from "../../../../shared/api";
import { useT } from "../../../../shared/i18n";
import { Button, FieldFault, LightDialog } from "../../../../shared/ui";
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
  const t = useT();
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
      look.tell(t("Split into two: {{theme}}", { theme: nameOfTheme(theme) }));
      // What is left of the theme may be one quote, and its button is off then.
      if (document.activeElement === document.body) followTheme(newThemeId);
    }
  };
  return (
    <LightDialog onClose={onDone} heading={t("Split “{{theme}}”", { theme: nameOfTheme(theme) })}>
      <p>
        <Button onPress={() => split()}>{t("Split automatically")}</Button>
      </p>
      <fieldset>
        <legend>{t("Select the quotes that move to a new theme.")}</legend>
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
      <FieldFault
        text={tried && !possible ? t("Select at least one and leave at least one.") : undefined}
      />
      <div className="row">
        <Button
          look="primary"
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
    </LightDialog>
  );
}
