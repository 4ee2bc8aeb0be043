import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { useT } from "../../../shared/i18n";
import { Button } from "../../../shared/ui";
import { useEditor } from "./editor/boardEditor";
import parts from "./parts.module.css";
import { focusSlip } from "./slips/slips";

/** What is chosen, and what can be done with it; stands below as long as something is. */
export function Selected() {
  const t = useT();
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
      <span>{t("{{count}} selected", { count: ids.size })}</span>
      <Button small onPress={() => look.move({ ids: [...ids], beside: last })}>
        {t("Move")}
      </Button>
      <Button small look="plain" onPress={clear}>
        {t("Deselect all")}
      </Button>
    </div>
  );
}
