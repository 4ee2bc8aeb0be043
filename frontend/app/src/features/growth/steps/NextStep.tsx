import { useState } from "react";
import { sayWeekday } from "../../../shared/days";
import { Done } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { Button, useFocusBack } from "../../../shared/ui";
import styles from "../growth.module.css";
import type { Goal, GoalTask } from "../types";
import { ChooseStep } from "./ChooseStep";

type Props = {
  goal: Goal;
  /** It names its part of the page. */
  heading?: boolean;
};

/** The one step of a goal. When it is done, the page asks for the next one, which may wait. */
export function NextStep({ goal, heading = false }: Props) {
  const t = useT();
  const [asked, setChoosing] = useState<"another" | "next">();
  // What was just done is there until the goal is read again.
  const step = goal.step?.state === "open" ? goal.step : undefined;
  // What was done and is open again needs no next one.
  const choosing = asked === "next" && step ? undefined : asked;
  const opener = useFocusBack(choosing !== undefined);
  const Text = heading ? "h2" : "p";
  const close = () => setChoosing(undefined);
  return (
    <div className={styles.aim}>
      <Text className={styles.step} dir="auto">
        {step?.text ?? t("No next step yet")}
      </Text>
      <p className="note">
        {step ? <When of={step} /> : t("Choose something you can do in 5 to 90 minutes.")}
      </p>
      {choosing ? (
        <ChooseStep
          goalId={goal.id}
          away={t(choosing === "next" ? "Postpone" : "Cancel")}
          onClose={close}
        />
      ) : (
        <div className="row">
          {step && <Done key={step.id} task={step} onDone={() => setChoosing("next")} />}
          <Button
            small
            look={step ? "plain" : "outline"}
            ref={opener}
            onPress={() => setChoosing("another")}
          >
            {t(step ? "Change next step" : "Choose next step")}
          </Button>
        </div>
      )}
    </div>
  );
}

function When({ of: { minutes, dueOn } }: { of: GoalTask }) {
  const t = useT();
  const day = dueOn && sayWeekday(dueOn);
  if (!minutes) return day;
  const long = t("{{count}} minute | {{count}} minutes", { count: minutes });
  return day ? t("{{minutes}}, {{day}}", { minutes: long, day }) : long;
}
