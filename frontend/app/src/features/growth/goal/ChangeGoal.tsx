import { limits, type Versioned } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { WhyMoved } from "../../../shared/history";
import { useT } from "../../../shared/i18n";
import { Dialog } from "../../../shared/ui";
import { GoalFields } from "../parts/GoalFields";
import { changeGoal } from "../queries";
import type { Goal } from "../types";
import styles from "./goal.module.css";

type Props = { goal: Versioned<Goal>; onClose: () => void };

/** Title, sign and the day to look back, without a look back. */
export function ChangeGoal({ goal: { value: goal, etag }, onClose }: Props) {
  const t = useT();
  const before = {
    ...{ title: goal.title, sign: goal.sign ?? "", lookBackOn: goal.lookBackOn ?? "" },
    changeReason: "",
  };
  const { change } = useChange();
  return (
    <Dialog open onClose={onClose} heading={t("Edit goal")}>
      <Form
        className={styles.back}
        limits={limits.GoalChange}
        typed={`goal.${goal.id}`}
        start={before}
        onSave={async ({ title, sign, lookBackOn, changeReason }) => {
          const moved = lookBackOn !== before.lookBackOn;
          const body = {
            title: title.trim(),
            sign: sign.trim() || null,
            // A day that has passed may stay, and may not be chosen.
            ...(moved && { lookBackOn: lookBackOn || null }),
            ...(moved && changeReason.trim() && { changeReason }),
          };
          await change(changeGoal(goal, body, etag), {
            said: t("“{{text}}” changed", { text: body.title }),
          });
          onClose();
        }}
        onLeave={onClose}
      >
        {({ Text, Lines, Day, Buttons }) => (
          <>
            <GoalFields of={{ Text, Lines }} />
            <Day
              name="lookBackOn"
              label={t(goal.state === "resting" ? "Come back on" : "Review on")}
              min={today()}
            />
            <WhyMoved
              name="lookBackOn"
              from={goal.lookBackOn}
              readers={goal.linked && t("Helpers read this at the link of the goal.")}
            />
            <Buttons save={t("Save")} cancel={t("Cancel")} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
