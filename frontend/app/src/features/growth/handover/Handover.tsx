import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { lastDay, sayDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { Fold, Icon } from "../../../shared/ui";
import growth from "../growth.module.css";
import { AddTask } from "../parts/AddTask";
import { WeekDates } from "../parts/WeekDates";
import type { Goal, GoalTask } from "../types";
import { Bar, BarKey, stageLabels } from "./Bar";
import { Duty } from "./Duty";
import styles from "./handover.module.css";
import { Partner } from "./Partner";
import { stageOf, stagesAhead, weeksOf } from "./plan";
import { WhoKnows } from "./WhoKnows";

type Props = {
  goal: Goal;
  duties: GoalTask[];
  /** The gate comes first. */
  announcements: GoalTask[];
  /** The page asks for something more urgent than the next stage. */
  waits: boolean;
};

/** Draws who has which responsibility in which week. One of them is open at a time, with the words for those who hear of it next. */
export function Handover({ goal, duties, announcements, waits }: Props) {
  const t = useT();
  const [open, setOpen] = useState(() => duties.find((duty) => stageOf(duty) !== "alone")?.id);
  const weeks = weeksOf(goal);
  const { told, gate } = goal;
  const [untold] = announcements
    .filter(({ state }) => state !== "done")
    .toSorted((a, b) => (a.dueOn ?? lastDay).localeCompare(b.dueOn ?? lastDay));
  // Who has just been told stays, so that the lead can say what they heard, or take it back.
  const [shown, setShown] = useState(untold?.id);
  const next = announcements.find(({ id }) => id === shown);
  return (
    <>
      <section className={styles.weeks} aria-label={t("Responsibilities by week")}>
        <h2 className={styles.when}>
          {told
            ? t("Everyone knows")
            : gate?.state === "done"
              ? t("Not everyone knows yet")
              : weeks.tellOn
                ? t("You tell everyone by {{day}}", { day: sayDay(weeks.tellOn) })
                : t("Tell the team: no date yet")}
        </h2>
        <div className={styles.dates}>
          <WeekDates {...weeks} />
        </div>
        {duties.map((duty) => {
          const plan = stagesAhead(duty, weeks);
          return (
            <details
              key={duty.id}
              open={open === duty.id}
              onToggle={({ currentTarget: { open: opens } }) => {
                setOpen((now) => (opens ? duty.id : now === duty.id ? undefined : now));
                if (opens) setShown(untold?.id);
              }}
            >
              <summary>
                <b dir="auto">{duty.text}</b>
                <Bar plan={plan} weeks={weeks} />
                <span className={styles.stage}>{t(stageLabels[stageOf(duty)])}</span>
                <Icon of={ChevronDown} />
              </summary>
              {open === duty.id && <Duty {...{ duty, goal, plan, weeks, next, waits }} />}
            </details>
          );
        })}
        {duties.length > 0 ? (
          <BarKey />
        ) : (
          <p className="note">{t("Nothing to hand over yet. Add the first responsibility.")}</p>
        )}
      </section>
      <div className={growth.parts}>
        <WhoKnows goal={goal} announcements={announcements} above={open ? next : undefined} />
        <Partner goal={goal} />
        <Fold label={t("Another responsibility")} open={duties.length === 0}>
          <AddTask label={t("Another responsibility")} of={{ goalId: goal.id, stage: "shadow" }} />
        </Fold>
      </div>
    </>
  );
}
