import { useSuspenseQuery } from "@tanstack/react-query";
import { type Ref, useState } from "react";
import { Link, useLocation, useNavigate, useParams, useSearchParams } from "react-router";
import type { Versioned } from "../../shared/api";
import { sayDay } from "../../shared/days";
import { ProposedEvidence, ProposingTools } from "../../shared/evidence";
import { History } from "../../shared/history";
import { msg, useT } from "../../shared/i18n";
import { Crumb, PageHead, useShownPlace } from "../../shared/layout";
import { AskAbout } from "../../shared/question";
import { Button, Fold, useFocusBack } from "../../shared/ui";
import { Begin } from "./goal/Begin";
import { ChangeGoal } from "./goal/ChangeGoal";
import { DoneSteps } from "./goal/DoneSteps";
import { Energy } from "./goal/Energy";
import { GoalActions } from "./goal/GoalActions";
import { GoalChain } from "./goal/GoalChain";
import { GoalPart } from "./goal/GoalPart";
import { GoalReview, HowYoudKnow } from "./goal/GoalReview";
import { GoalSituations } from "./goal/GoalSituations";
import { Helpers } from "./goal/Helpers";
import { Milestones } from "./goal/Milestones";
import { Opportunities } from "./goal/Opportunities";
import { ReachedWeeks } from "./goal/ReachedWeeks";
import { Start } from "./goal/Start";
import growth from "./growth.module.css";
import { Handover } from "./handover/Handover";
import { useHandoverHeading } from "./handover/useHandoverHeading";
import { aboutGoal } from "./log/about";
import { LogTrail } from "./log/LogTrail";
import { NewEntryForm } from "./log/NewEntryForm";
import { goalQuery, tasksQuery } from "./queries";
import { Readers } from "./share/Readers";
import { isAnnouncement, isOpportunity } from "./steps/fits";
import { NextStep } from "./steps/NextStep";
import { type Goal, isOver, isReviewDue } from "./types";

export function Component() {
  const { goalId = "" } = useParams();
  return <GoalPage key={goalId} goal={useSuspenseQuery(goalQuery(goalId)).data} />;
}

/** One goal: its next step, the review that is due, and the rest behind its names. */
function GoalPage({ goal: version }: { goal: Versioned<Goal> }) {
  const t = useT();
  const { value: goal } = version;
  const [query] = useSearchParams();
  const { hash } = useLocation();
  const [changing, setChanging] = useState(false);
  const opener = useFocusBack(changing);
  const navigate = useNavigate();
  const tasks = useSuspenseQuery(tasksQuery(goal.id)).data;
  const milestones = tasks.filter(({ mark }) => mark === "milestone");
  const helping = tasks.filter(({ person, stage }) => person && !stage);
  const open = tasks.filter((task) => isOpportunity(task, goal.gate));
  const announcements = tasks
    .filter((task) => isAnnouncement(task, goal.gate) && task.state !== "dropped")
    .sort((a, b) => Number(b.id === goal.gate?.id) - Number(a.id === goal.gate?.id));
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
  const [opened] = useState(goal.state);
  const over = isOver(goal);
  // A milestone that was missed asks for the same two questions as the day that was set.
  const due = isActive && (isReviewDue(goal) || (goal.overdue ?? 0) > 0);
  const reviewing = due || (isActive && hash === "#look-back");
  const review = (on: boolean) =>
    void navigate(on ? "#look-back" : ".", { replace: true, preventScrollReset: true });
  useShownPlace();
  const moved = useHandoverHeading(goal, duties);
  const know = <Know goal={goal} onAdd={() => setChanging(true)} opener={opener} />;
  return (
    <div className={isHandover ? undefined : growth.page}>
      <Crumb way={[{ to: "/grow", name: t("Grow") }]} here={moved ? goal.title : t("Goal")} />
      <PageHead
        heading={moved ?? goal.title}
        title={goal.title}
        actions={
          <>
            {!isActive && <Begin goal={goal} full={query.has("full")} />}
            <GoalActions goal={version} onChange={() => setChanging(true)} />
          </>
        }
      >
        {isActive
          ? isHandover && goal.lookBackOn && t("Until {{day}}.", { day: sayDay(goal.lookBackOn) })
          : t(stateTexts[stateOf(goal)], { day: goal.lookBackOn ? sayDay(goal.lookBackOn) : "" })}
      </PageHead>
      {goal.state === "reached" && (
        <ReachedWeeks {...{ goal, tasks }} moves={opened !== "reached"} />
      )}
      {!over && (
        <section id="next" aria-label={t("Next step")}>
          <NextStep goal={goal} />
        </section>
      )}
      {reviewing ? (
        <GoalReview goal={version} due={due} onSaved={() => review(false)} />
      ) : (
        !isHandover && (
          <section className={growth.know} aria-label={t("How you’d know")}>
            {know}
          </section>
        )
      )}
      {isHandover && (
        <Handover {...{ goal, duties, announcements }} waits={!isActive || reviewing} />
      )}
      {goal.access === "own" && <GoalChain goalId={goal.id} />}
      {!isHandover && <h2 className={growth.rest}>{t("More")}</h2>}
      <div className={growth.parts}>
        {isHandover && !reviewing && (
          <Fold
            label={t("How you’d know")}
            about={goal.lookBackOn && t("review on {{day}}", { day: sayDay(goal.lookBackOn) })}
          >
            {know}
          </Fold>
        )}
        {goal.kind === "fit" && <Energy />}
        <GoalPart
          id="log"
          label={t("Log and evidence")}
          about={[
            goal.entries > 0 && t("one entry | {{words}} entries", { count: goal.entries }),
            goal.evidence > 0 && t("one evidence | {{words}} evidence", { count: goal.evidence }),
          ]
            .filter(Boolean)
            .join(", ")}
          add={t("Add log entry")}
          open={!reviewing && !isHandover}
        >
          <NewEntryForm place={goal.id} about={aboutGoal(goal.id)} only />
          <ProposedEvidence of={{ kind: "goal", key: goal.id }} />
          <LogTrail filter={{ goalId: goal.id }} atGoal />
          {!over && <ProposingTools of={{ kind: "goal", key: goal.id }} />}
        </GoalPart>
        <Milestones goal={goal} milestones={milestones} onReached={() => review(true)} />
        {goal.start && <Start goal={goal} start={goal.start} />}
        <Helpers goal={goal} helping={helping} />
        {!over && <Opportunities goal={goal} open={open} />}
        <DoneSteps goal={goal} done={done} />
        {goal.access === "own" && <GoalSituations goalId={goal.id} />}
        {goal.access === "own" && (
          <AskAbout about={{ kind: "goal", id: goal.id }} words={goal.title} />
        )}
        {goal.access === "own" && <History kind="goal" id={goal.id} />}
      </div>
      {goal.access === "own" && <Readers of={goal} />}
      {changing && <ChangeGoal goal={version} onClose={() => setChanging(false)} />}
    </div>
  );
}

type KnowProps = { goal: Goal; onAdd: () => void; opener: Ref<HTMLButtonElement> };

/** Shows how the lead would know, and when they check it next. */
function Know({ goal, onAdd, opener }: KnowProps) {
  const t = useT();
  return (
    <>
      <HowYoudKnow goal={goal} />
      {!goal.sign && (
        <Button small ref={opener} onPress={onAdd}>
          {t("Add how you’d know")}
        </Button>
      )}
      {goal.state === "active" && (
        <p>
          {goal.lookBackOn
            ? t("Next review on {{day}}.", { day: sayDay(goal.lookBackOn) })
            : t("You haven’t planned a review.")}{" "}
          <Link to="#look-back" replace>
            {t("Review now")}
          </Link>
        </p>
      )}
    </>
  );
}

const stateTexts = {
  draft: msg("This is a draft. To start it, add how you’ll know and a first step."),
  untold: msg(
    "This is a draft. To start it, choose the day on which you tell the team, under “Who needs to know”.",
  ),
  ready: msg("This is a draft. Home shows its steps once you start it."),
  active: msg("This goal is active."),
  resting: msg("This goal is paused. You can resume it at any time."),
  until: msg("This goal is paused until {{day}}. You can resume it at any time."),
  back: msg("You paused this goal until {{day}}. Resume it, or choose a later day in “Edit goal”."),
  reached: msg("You’ve reached this goal."),
  dropped: msg("You dropped this goal. Its entries stay in your log."),
};

/** Says what a draft still needs, as the server does, and when a paused goal comes back. */
function stateOf(goal: Goal): keyof typeof stateTexts {
  const { state, sign, step, kind, gate, lookBackOn } = goal;
  if (state === "draft" && sign && step)
    return kind === "handover" && !gate?.dueOn ? "untold" : "ready";
  if (state === "resting" && lookBackOn) return isReviewDue(goal) ? "back" : "until";
  return state;
}
