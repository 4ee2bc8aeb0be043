import { useT } from "../../../shared/i18n";
import type { Goal, Task } from "../types";
import { Duties } from "./Duties";
import styles from "./handover.module.css";
import { Partner } from "./Partner";
import { Told } from "./Told";

type Props = { goal: Goal; tasks: Task[] };

/** Duties that move from one lead to another, and the gate that none passes before the team is told. */
export function Handover({ goal, tasks }: Props) {
  const t = useT();
  const duties = tasks.filter(({ stage, state }) => stage && state !== "dropped");
  return (
    <>
      <Partner goal={goal} />
      <section aria-labelledby="duties" className={styles.section}>
        <h2 id="duties">{t("Handover progress")}</h2>
        <p className="note">
          {t(
            goal.gate?.state === "done"
              ? "The team knows, so responsibilities can move on."
              : "Responsibilities can’t move past “Together” until the team knows.",
          )}
        </p>
        <Duties goal={goal} duties={duties} />
      </section>
      {goal.gate && <Told goal={goal} gate={goal.gate} />}
    </>
  );
}
