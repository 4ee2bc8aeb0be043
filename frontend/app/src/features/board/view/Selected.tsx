import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { useStrings } from "../../../shared/i18n";
import { Button } from "../../../shared/ui";
import { boardStrings } from "../strings";
import { useEditor } from "./editor/boardEditor";
import parts from "./parts.module.css";
import { focusSlip } from "./slips/slips";

/** What is chosen, and what can be done with it; stands below as long as something is. */
export function Selected() {
  const say = useStrings(boardStrings);
  const { selection, look } = useEditor();
  const ids = useSyncExternalStore(selection.subscribe, selection.ids);
  if (ids.size === 0) return null;
  const last = [...ids].at(-1) ?? "";
  const clear = () => {
    flushSync(() => selection.clear());
    focusSlip(last);
  };
  return (
    <div className={`no-print ${parts.pill}`} role="status">
      <span>{say("selected", { count: ids.size })}</span>
      <Button small onPress={() => look.move({ ids: [...ids], beside: last })}>
        {say("selected.move")}
      </Button>
      <Button small look="plain" onPress={clear}>
        {say("selected.clear")}
      </Button>
    </div>
  );
}
