import { Clock } from "lucide-react";
import { sayDay, today } from "../../../../shared/days";
import { Rich, useStrings } from "../../../../shared/i18n";
import { Icon } from "../../../../shared/ui";
import type { Decidable, Theme } from "../../types";
import styles from "../board.module.css";
import { decideStrings } from "./strings";

/** "Not now" comes back on the day that was chosen. */
export const isDue = ({ verdict, horizon }: Decidable): boolean =>
  verdict === "not-now" && horizon !== undefined && horizon.remindOn <= today();

export function Due({ theme }: { theme: Theme }) {
  const say = useStrings(decideStrings);
  if (!isDue(theme) || !theme.horizon) return null;
  const { remindOn, text } = theme.horizon;
  return (
    <div className={`tint ${styles.due}`}>
      <p>
        <Icon of={Clock} />{" "}
        <Rich
          of={decideStrings}
          say="due"
          values={{ day: sayDay(remindOn), text }}
          parts={{ text: <bdi /> }}
        />
      </p>
      <p className="note">{say("due.do")}</p>
    </div>
  );
}
