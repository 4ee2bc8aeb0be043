import { Redo2, Undo2 } from "lucide-react";
import { useStrings } from "../../../shared/i18n";
import { StepsTold, type StepsView, useStepsFocus } from "../../../shared/saving";
import { Button, Icon } from "../../../shared/ui";
import styles from "./builder.module.css";
import { formStrings } from "./form/strings";
import type { History } from "./History";

/** Takes back and does again whatever was changed in this draft since the page was opened. */
export function UndoBar({ view, history }: { view: StepsView; history: History }) {
  const say = useStrings(formStrings);
  const focus = useStepsFocus(view.undo, view.redo);
  return (
    <fieldset className={styles.undo}>
      <legend className="sr">{say("history")}</legend>
      <Button
        small
        look="plain"
        ref={focus.undo}
        isDisabled={!view.undo}
        onPress={() => history.undo()}
      >
        <Icon of={Undo2} />
        {say("undo")}
      </Button>
      <Button
        small
        look="plain"
        ref={focus.redo}
        isDisabled={!view.redo}
        onPress={() => history.redo()}
      >
        <Icon of={Redo2} />
        {say("redo")}
      </Button>
      <StepsTold of={view} />
    </fieldset>
  );
}
