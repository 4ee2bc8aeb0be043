import { useEffect, useRef, useState } from "react";
import { limits, useMe } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { sayDay, sayShortDay, today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { changeTask, taskRemoval } from "../../../shared/goal";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Menu, MenuItem, Stations, useFocusBack } from "../../../shared/ui";
import { WhoDoes } from "../parts/WhoDoes";
import type { Goal, GoalTask } from "../types";
import { Announcement } from "./Announcement";
import { stageLabels } from "./Bar";
import styles from "./handover.module.css";
import {
  type HandoverWeeks,
  isHeld,
  type Stage,
  soloOn,
  stageOf,
  stages,
  type stagesAhead,
} from "./plan";

type Props = {
  duty: GoalTask;
  goal: Goal;
  plan: ReturnType<typeof stagesAhead>;
  weeks: HandoverWeeks;
  next: GoalTask | undefined;
  waits: boolean;
};

const stageTexts = {
  shadow: msg("{{name}} watches"),
  together: msg("Both of you do it"),
  "with-a-net": msg("{{name}} does it with backup"),
  alone: msg("{{name}} does it alone"),
};

const moveLabels = {
  shadow: msg("Shadow"),
  together: msg("Move to together"),
  "with-a-net": msg("Move to with backup"),
  alone: msg("Move to solo"),
};

/** Shows the stages of one responsibility, what moves it on, and who hears of it next. */
export function Duty({ duty, goal, plan, weeks, next, waits }: Props) {
  const t = useT();
  const me = useMe().name;
  const [dating, setDating] = useState(false);
  const opener = useFocusBack(dating);
  const place = useRef<HTMLDivElement>(null);
  const { change, error } = useChange();
  const now = stageOf(duty);
  const at = stages.indexOf(now);
  const after = stages[at + 1];
  const done = duty.state === "done";
  // A responsibility that was ticked off goes back to its own stage: the server may refuse one in between.
  const before = done && duty.stage && duty.stage !== "alone" ? duty.stage : stages[at - 1];
  const other = goal.access === "own" ? goal.partner?.name : me;
  const name = duty.person?.name ?? other;
  const held = after && isHeld(after, goal.told === true);
  const was = useRef(now);
  useEffect(() => {
    // The last move takes its button with it.
    if (was.current !== now && now === "alone" && document.activeElement === document.body) {
      place.current?.closest("details")?.querySelector("summary")?.focus();
    }
    was.current = now;
  }, [now]);
  const move = (stage: Stage) => {
    const fields = {
      stage,
      ...(done && { state: "open" as const }),
      // The day was of the last stage.
      ...(stage === "alone" && duty.dueOn && { dueOn: null }),
    };
    void change({
      ...changeTask(duty, fields),
      optimistic: [{ change: duty.id, fields: { ...fields, stageSince: today() } }],
    });
  };
  const from = new Map(plan.map((each) => [each.stage, sayShortDay(each.from)]));
  return (
    <div className={styles.duty} ref={place}>
      <div>
        <h3>{t(stageTexts[now], { name: name?.split(" ")[0] ?? t("The new lead") })}</h3>
        <Stations
          lies
          label={t("Stages: {{text}}", { text: duty.text })}
          stations={stages.map((stage, place) => ({
            name: t(stageLabels[stage]),
            state: place <= at ? "done" : "planned",
            here: place === at,
            text: from.has(stage) && (
              <p className="meta">
                {t(place === at ? "since {{day}}" : "from {{day}}", { day: from.get(stage) ?? "" })}
              </p>
            ),
          }))}
        />
        {held && (
          <p className="note">
            {t(
              "Responsibilities can’t move past “Together” until everyone under “Who needs to know” has been told.",
            )}
          </p>
        )}
        {dating ? (
          <SoloDay duty={duty} day={soloOn(duty, weeks)} onDone={() => setDating(false)} />
        ) : (
          <div className="row">
            {after && (
              <Button
                look={!waits && !held ? "primary" : "outline"}
                isDisabled={held === true}
                onPress={() => move(after)}
              >
                {t(moveLabels[after])}
              </Button>
            )}
            {after && (
              <Button look="plain" ref={opener} onPress={() => setDating(true)}>
                {t("Change days")}
              </Button>
            )}
            <Menu label={t("More options: {{text}}", { text: duty.text })}>
              {before && (
                <MenuItem onAction={() => move(before)}>
                  {t("Back to {{stage}}", { stage: t(stageLabels[before]) })}
                </MenuItem>
              )}
              <MenuItem
                stop
                onAction={() =>
                  void change(taskRemoval(duty), { said: t("Responsibility removed") })
                }
              >
                {t("Remove")}
              </MenuItem>
            </Menu>
          </div>
        )}
        <WhoDoes task={duty} />
        <ProblemNote error={error} />
      </div>
      {next && (
        <Announcement
          key={next.id}
          task={next}
          stays={next.id === goal.gate?.id}
          fill={{ name, day: sayDay(soloOn(duty, weeks)) }}
        />
      )}
    </div>
  );
}

type DayProps = { duty: GoalTask; day: string; onDone: () => void };

/** Asks from when on the other person does it alone; the stages before share the time until then. */
function SoloDay({ duty, day, onDone }: DayProps) {
  const t = useT();
  const { change } = useChange();
  return (
    <Form
      className={styles.choose}
      limits={limits.TaskChange}
      start={{ dueOn: day }}
      onSave={async ({ dueOn }) => {
        await change(changeTask(duty, { dueOn: dueOn || null }));
        onDone();
      }}
      onLeave={onDone}
      escapes
    >
      {({ Day, Buttons }) => (
        <>
          <Day name="dueOn" label={t("Solo from")} min={today()} autoFocus />
          <Buttons small save={t("Save")} cancel={t("Cancel")} />
        </>
      )}
    </Form>
  );
}
