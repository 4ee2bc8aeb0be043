import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import type { Versioned } from "../../shared/api";
import { sayDay, today } from "../../shared/days";
import { msg, useT } from "../../shared/i18n";
import { Crumb, PageHead, useShownPlace } from "../../shared/layout";
import { Button, useFocusBack } from "../../shared/ui";
import { Begin } from "./goal/Begin";
import { ChangeGoal } from "./goal/ChangeGoal";
import { DoneSteps } from "./goal/DoneSteps";
import { EarlierReviews, EarlierVersions } from "./goal/EarlierVersions";
import { Energy } from "./goal/Energy";
import { GoalActions } from "./goal/GoalActions";
import { GoalReview } from "./goal/GoalReview";
import { GoalThread } from "./goal/GoalThread";
import styles from "./goal/goal.module.css";
import { Helpers } from "./goal/Helpers";
import { Milestones } from "./goal/Milestones";
import { Opportunities } from "./goal/Opportunities";
import { Start } from "./goal/Start";
import growth from "./growth.module.css";
import { Duties } from "./handover/Duties";
import { Partner } from "./handover/Partner";
import { WhoKnows } from "./handover/WhoKnows";
import { aboutGoal } from "./log/about";
import { LogTrail } from "./log/LogTrail";
import { NewEntryForm } from "./log/NewEntryForm";
import { goalQuery, tasksQuery } from "./queries";
import { isAnnouncement, isOpportunity } from "./steps/fits";
import { NextStep } from "./steps/NextStep";
import { type Goal, isOver } from "./types";

export function Component() {
  const { goalId = "" } = useParams();
  return <GoalPage key={goalId} goal={useSuspenseQuery(goalQuery(goalId)).data} />;
}

/** One goal: how one will know, the next step, where it started, what happened, who helps, and looking back. */
function GoalPage({ goal: version }: { goal: Versioned<Goal> }) {
  const t = useT();
  const { value: goal } = version;
  const [query] = useSearchParams();
  const [changing, setChanging] = useState(false);
  const opener = useFocusBack(changing);
  const navigate = useNavigate();
  const tasks = useSuspenseQuery(tasksQuery(goal.id)).data;
  const milestones = tasks.filter(({ mark }) => mark === "milestone");
  const helping = tasks.filter(({ person, stage }) => person && !stage);
  const open = tasks.filter((task) => isOpportunity(task, goal.gate));
  const announcements = tasks.filter(
    (task) => isAnnouncement(task, goal.gate) && task.state !== "dropped",
  );
  const isHandover = goal.kind === "handover";
  const done = tasks.filter(
    (task) =>
      task.state === "done" &&
      task.mark !== "milestone" &&
      !task.person &&
      !task.stage &&
      !isAnnouncement(task, goal.gate),
  );
  const duties = tasks.filter(({ stage, state }) => stage && state !== "dropped");
  const isActive = goal.state === "active";
  const over = isOver(goal);
  // A milestone that was missed asks for the same two questions as the day that was set.
  const missed = isActive && goal.overdue !== undefined && goal.overdue > 0;
  const due = isActive && goal.lookBackOn !== undefined && goal.lookBackOn <= today();
  useShownPlace();
  return (
    <>
      <Crumb way={[{ to: "/grow", name: t("Grow") }]} here={goal.title} />
      <PageHead
        heading={goal.title}
        actions={
          <>
            {!isActive && <Begin goal={goal} full={query.has("full")} />}
            <GoalActions goal={version} onChange={() => setChanging(true)} />
          </>
        }
      >
        <b>{useFinding(goal, due)}</b>{" "}
        {(due || missed) && <Link to="#look-back">{t("Review")}</Link>}
      </PageHead>
      <GoalThread goal={goal} />
      {isHandover && <Duties goal={goal} duties={duties} />}
      <Milestones
        goal={goal}
        milestones={milestones}
        onReached={() => void navigate("#look-back", { replace: true })}
      />
      <div className="split">
        <div>
          {isHandover && <WhoKnows goal={goal} announcements={announcements} />}
          <section className={growth.sec} aria-labelledby="sign">
            <h2 id="sign">{t("How I’ll know")}</h2>
            {goal.sign ? (
              <p className={growth.sign} dir="auto">
                {goal.sign}
              </p>
            ) : (
              <div className="row">
                <span className="note">{t("Nothing here yet.")}</span>
                <Button small ref={opener} onPress={() => setChanging(true)}>
                  {t("Add", { context: "missing" })}
                </Button>
              </div>
            )}
          </section>
          {!over && (
            <section className={growth.sec} aria-labelledby="next">
              <h2 id="next">{t("Next step")}</h2>
              <NextStep goal={goal} />
            </section>
          )}
          <DoneSteps goal={goal} done={done} />
          {goal.kind === "fit" && <Energy />}
          {goal.start && <Start goal={goal} start={goal.start} />}
          <EarlierReviews goalId={goal.id} />
          <section className={growth.sec} aria-labelledby="log">
            <h2 id="log">{t("Log and evidence")}</h2>
            <NewEntryForm place={goal.id} about={aboutGoal(goal.id)} only />
            <LogTrail filter={{ goalId: goal.id }} atGoal />
          </section>
          <Helpers goal={goal} helping={helping} />
          {!over && <Opportunities goal={goal} open={open} />}
          <EarlierVersions of={goal.earlier} />
        </div>
        {(isActive || isHandover) && (
          <aside className="side" aria-label={t("About this goal")}>
            <div className="panel sheet">
              {isHandover && <Partner goal={goal} />}
              {isActive && (
                <details className={styles.fold} id="look-back" open={due || missed}>
                  <summary>{t("Review")}</summary>
                  <GoalReview goal={version} />
                </details>
              )}
            </div>
          </aside>
        )}
      </div>
      {changing && <ChangeGoal goal={version} onClose={() => setChanging(false)} />}
    </>
  );
}

const stateTexts = {
  resting: msg("This goal is paused. You can resume it at any time."),
  reached: msg("You’ve reached this goal."),
  dropped: msg("You dropped this goal. Its entries stay in your log."),
};

function useFinding(goal: Goal, due: boolean): string {
  const t = useT();
  const { state, milestones: count, reached, overdue = 0, lookBackOn, sign, step } = goal;
  if (state === "draft")
    return t(
      sign && step
        ? "This is a draft, and it’s ready to start."
        : "This is a draft. To start it, add how you’ll know and a first step.",
    );
  if (state !== "active") return t(stateTexts[state]);
  return (
    [
      count > 0
        ? t(
            "{{reached}} of {{count}} milestone reached. | {{reached}} of {{count}} milestones reached.",
            { count, reached },
          )
        : "",
      overdue > 0 && t("One is overdue. | {{first}} are overdue.", { count: overdue }),
      due
        ? t("This goal is due for review today.")
        : lookBackOn
          ? t("Next review on {{day}}.", { day: sayDay(lookBackOn) })
          : "",
    ]
      .filter(Boolean)
      .join(" ") || t("This goal is active.")
  );
}
