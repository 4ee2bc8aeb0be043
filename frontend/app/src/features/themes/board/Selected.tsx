import { useSyncExternalStore } from "react";
import { useStrings } from "../../../shared/i18n";
import { Button } from "../../../shared/ui";
import { useDesk } from "./desk";
import parts from "./parts.module.css";
import { boardStrings } from "./strings";

/** What is chosen, and what can be done with it; stands below as long as something is. */
export function Selected() {
  const say = useStrings(boardStrings);
  const { selection, look } = useDesk();
  const ids = useSyncExternalStore(selection.subscribe, selection.ids);
  if (ids.size === 0) return null;
  return (
    <div className={`no-print ${parts.pill}`} role="status">
      <span>{say("selected", { count: ids.size })}</span>
      <Button small onPress={() => look.move({ ids: [...ids], beside: [...ids].at(-1) ?? "" })}>
        {say("selected.move")}
      </Button>
      <Button small look="plain" onPress={() => selection.clear()}>
        {say("selected.clear")}
      </Button>
    </div>
  );
}
