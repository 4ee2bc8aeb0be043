import { Clock } from "lucide-react";
import { sayDay, today } from "../../../../shared/days";
import { Rich, useT } from "../../../../shared/i18n";
import { Icon } from "../../../../shared/ui";
import type { Decidable } from "../../types";

/** "Not now" comes back on the day that was chosen. */
export const isDue = ({ verdict, horizon }: Decidable): boolean =>
  verdict === "not-now" && horizon !== undefined && horizon.remindOn <= today();

/** Tells whether a theme needs a verdict, or is due again. */
export const isUndecided = (theme: Decidable): boolean => !theme.verdict || isDue(theme);

export function Due({ theme }: { theme: Decidable }) {
  const t = useT();
  if (!isDue(theme) || !theme.horizon) return null;
  const { remindOn, text } = theme.horizon;
  return (
    <div className="tint">
      <p>
        <Icon of={Clock} />{" "}
        <Rich
          say="You said “not now”: <text>{{text}}</text>. The date you chose has come: {{day}}."
          values={{ day: sayDay(remindOn), text }}
          parts={{ text: <bdi /> }}
        />
      </p>
      <p className="note">
        {t("Decide again: is it realistic now, or should it wait until a new date?")}
      </p>
    </div>
  );
}
