import { useT } from "../../../../shared/i18n";
import { Icon } from "../../../../shared/ui";
import { verdictSigns } from "../../../../shared/verdict";
import { verdictLabels } from "../../../../shared/verdict/labels";
import type { Decidable } from "../../types";
import decide from "./decide.module.css";

/** What the form holds, as it is printed: the verdict and its reason, or that there is none. */
export function OnPaper({ theme: { verdict, horizon, reason } }: { theme: Decidable }) {
  const t = useT();
  return (
    <div className={`print-only ${decide.paper}`}>
      {verdict ? (
        <p className={decide.says}>
          <Icon of={verdictSigns[verdict]} />
          <b>{t(verdictLabels[verdict])}</b>
          {verdict === "not-now" && horizon && <bdi>{horizon.text}</bdi>}
        </p>
      ) : (
        <p className="note">{t("No verdict yet.")}</p>
      )}
      {verdict && reason && (
        <p className="voice" dir="auto">
          {reason}
        </p>
      )}
    </div>
  );
}
