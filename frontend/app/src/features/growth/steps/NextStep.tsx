import { useState } from "react";
import { sayWeekday } from "../../../shared/days";
import { Done } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import { Button, useFocusBack } from "../../../shared/ui";
import styles from "../growth.module.css";
import type { Goal, Task } from "../types";
import { ChooseStep } from "./ChooseStep";
import { stepStrings } from "./strings";

type Props = {
  goal: Goal;
  /** It names its part of the page. */
  heading?: boolean;
};

/** The one step of a goal. When it is done, the page asks for the next one, which may wait. */
export function NextStep({ goal, heading = false }: Props) {
  const say = useStrings(stepStrings);
  const [choosing, setChoosing] = useState<"another" | "next">();
  const opener = useFocusBack(choosing !== undefined);
  const { step } = goal;
  const Text = heading ? "h2" : "p";
  const close = () => setChoosing(undefined);
  return (
    <div className={styles.aim}>
      <Text className={styles.step} dir="auto">
        {step?.text ?? say("none")}
      </Text>
      <p className="note">{step ? <When of={step} /> : say("none.text")}</p>
      {choosing ? (
        <ChooseStep
          goalId={goal.id}
          away={say(choosing === "next" ? "later" : "back")}
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
            {say(step ? "another" : "choose")}
          </Button>
        </div>
      )}
    </div>
  );
}

function When({ of: { minutes, dueOn } }: { of: Task }) {
  const say = useStrings(stepStrings);
  const day = dueOn && sayWeekday(dueOn);
  if (!minutes) return day;
  const long = say("minutes", { count: minutes });
  return day ? say("minutes.day", { minutes: long, day }) : long;
}
