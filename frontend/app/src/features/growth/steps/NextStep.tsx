import { type ReactNode, useState } from "react";
import { sayWeekday, today } from "../../../shared/days";
import { Done } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { RowButton, useFocusBack } from "../../../shared/ui";
import styles from "../growth.module.css";
import type { Goal, GoalTask } from "../types";
import { ChooseStep } from "./ChooseStep";

type Props = {
  goal: Goal;
  /** Stands before the buttons of the step. */
  children?: ReactNode;
};

/** The one step of a goal. When it is done and no later one follows, the page asks for the next one, which may wait. */
export function NextStep({ goal, children }: Props) {
  const t = useT();
  const [asked, setChoosing] = useState<"another" | "next">();
  // What was just done is there until the goal is read again, and a later step may then have followed.
  const step = goal.step?.state === "open" ? goal.step : undefined;
  const choosing = asked === "next" && goal.step ? undefined : asked;
  const opener = useFocusBack(choosing !== undefined);
  const close = () => setChoosing(undefined);
  return (
    <div className={styles.aim}>
      <p className="meta">{step ? <When of={step} /> : t("Next step")}</p>
      <p className={styles.step} dir="auto">
        {step?.text ?? t("No next step yet")}
      </p>
      {!step && <p className="note">{t("Choose something you can do in 5 to 90 minutes.")}</p>}
      {choosing ? (
        <ChooseStep
          goal={goal}
          away={t(choosing === "next" ? "Postpone" : "Cancel")}
          onClose={close}
        />
      ) : (
        <div className="row">
          {children}
          {step && <Done key={step.id} task={step} onDone={() => setChoosing("next")} />}
          <RowButton
            word={t(step ? "Change step" : "Choose next step")}
            about={goal.title}
            look={step ? "plain" : "outline"}
            ref={opener}
            onPress={() => setChoosing("another")}
          />
        </div>
      )}
    </div>
  );
}

function When({ of: { minutes, dueOn } }: { of: GoalTask }) {
  const t = useT();
  const long = minutes && t("{{count}} minute | {{count}} minutes", { count: minutes });
  const day = dueOn && (dueOn === today() ? t("today") : sayWeekday(dueOn));
  return [t("Next step"), long, day].filter(Boolean).join(", ");
}
