import { Redo2, Undo2 } from "lucide-react";
import { useT } from "../i18n";
import { Button, Icon } from "../ui";
import styles from "./saving.module.css";

/** Says what can be undone or redone; `went` is a new object with each step. */
export type UndoState = { undo: boolean; redo: boolean; went?: { way: "undone" | "redone" } };

type Props = { view: UndoState; history: { undo: () => unknown; redo: () => unknown } };

/** Takes back and does again whatever was changed since the page was opened. */
export function UndoBar({ view, history }: Props) {
  const t = useT();
  return (
    <fieldset className={styles.undo}>
      <legend className="sr">{t("Undo and redo")}</legend>
      <Button small look="plain" isDisabled={!view.undo} onPress={() => history.undo()}>
        <Icon of={Undo2} />
        {t("Undo")}
      </Button>
      <Button small look="plain" isDisabled={!view.redo} onPress={() => history.redo()}>
        <Icon of={Redo2} />
        {t("Redo")}
      </Button>
    </fieldset>
  );
}
