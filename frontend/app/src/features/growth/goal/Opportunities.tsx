import { useState } from "react";
import { useChange } from "../../../shared/changes";
import { takeStep } from "../../../shared/goal";
import { inWords, useT } from "../../../shared/i18n";
import { TaskRow } from "../../../shared/task";
import { MenuItem, RowButton } from "../../../shared/ui";
import { AddTask } from "../parts/AddTask";
import { WhoDoes } from "../parts/WhoDoes";
import { fits } from "../steps/fits";
import { StepForm } from "../steps/StepForm";
import type { Goal, GoalTask } from "../types";
import { GoalPart } from "./GoalPart";

type Props = { goal: Goal; open: GoalTask[] };

/** Shows what could be done for a goal, until it is its next step. */
export function Opportunities({ goal, open }: Props) {
  const t = useT();
  const prepared = goal.template !== undefined;
  return (
    <GoalPart
      id="opportunities"
      label={t(prepared ? "Later steps" : "Opportunities")}
      about={open.length > 0 && inWords(open.length)}
      add={t(prepared ? "Add later step" : "Add opportunity")}
    >
      <p className="note">
        {!prepared &&
          t(
            "Start with what’s already there: a meeting to take over, someone to shadow, a system you run. Then think of books, courses and budget.",
          )}{" "}
        {t("When your next step is done, the first one here that takes 5 to 90 minutes follows.")}
      </p>
      {open.length > 0 && (
        <ul className="rows">
          {open.map((task) => (
            <Opportunity key={task.id} task={task} goal={goal} />
          ))}
        </ul>
      )}
      <AddTask label={t(prepared ? "Another step" : "New opportunity")} of={{ goalId: goal.id }} />
    </GoalPart>
  );
}

function Opportunity({ task, goal }: { task: GoalTask; goal: Goal }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { text, note, dueOn } = task;
  const { change } = useChange();
  const take = () => {
    if (!fits(task)) return setAsking(true);
    void change(takeStep(task), { said: t("Next step: {{text}}", { text }) });
  };
  if (asking) {
    const close = () => setAsking(false);
    return (
      <li>
        <StepForm goal={goal} from={task} away={t("Cancel")} onDone={close} onAway={close} />
      </li>
    );
  }
  return (
    <TaskRow
      task={task}
      asks
      source={null}
      instead={!dueOn && <RowButton word={t("Set as next step")} about={text} onPress={take} />}
      below={
        <>
          {note && (
            <p className="meta" dir="auto">
              {note}
            </p>
          )}
          {goal.kind === "absence" && !dueOn && <WhoDoes task={task} />}
        </>
      }
    >
      {dueOn && <MenuItem onAction={take}>{t("Set as next step")}</MenuItem>}
    </TaskRow>
  );
}
