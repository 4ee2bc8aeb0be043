import { useState } from "react";
import { useChange } from "../../../shared/changes";
import { sayWeekday } from "../../../shared/days";
import { Done, takeStep, taskRemoval } from "../../../shared/goal";
import { inWords, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Menu, MenuItem } from "../../../shared/ui";
import { AddTask } from "../parts/AddTask";
import { WhoDoes } from "../parts/WhoDoes";
import { fits } from "../steps/fits";
import { StepForm } from "../steps/StepForm";
import type { Goal, GoalTask } from "../types";
import { GoalPart } from "./GoalPart";

type Props = { goal: Goal; open: GoalTask[] };

/** What could be done for a goal, until it is its next step. */
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
      <AddTask
        label={t(prepared ? "Another step" : "New opportunity")}
        go={t("Add")}
        of={{ goalId: goal.id }}
      />
    </GoalPart>
  );
}

function Opportunity({ task, goal }: { task: GoalTask; goal: Goal }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { text, note, dueOn } = task;
  const { change, error } = useChange();
  const remove = () => {
    void change(taskRemoval(task), {
      said: t("Opportunity removed"),
    });
  };
  const take = () => {
    if (!fits(task)) return setAsking(true);
    void change(takeStep(task), { said: t("Next step: {{text}}", { text }) });
  };
  if (asking) {
    const close = () => setAsking(false);
    return (
      <li>
        <StepForm goalId={goal.id} from={task} away={t("Cancel")} onDone={close} onAway={close} />
      </li>
    );
  }
  return (
    <li>
      <div>
        <p dir="auto">{text}</p>
        {dueOn && <p className="meta">{sayWeekday(dueOn)}</p>}
        {note && (
          <p className="meta" dir="auto">
            {note}
          </p>
        )}
        <ProblemNote error={error} />
      </div>
      <div className="row">
        {goal.kind === "absence" && !dueOn && <WhoDoes task={task} />}
        {dueOn && <Done task={task} />}
        <Button
          small
          look="plain"
          aria-label={t("Set as next step: {{text}}", { text })}
          onPress={take}
        >
          {t("Set as next step")}
        </Button>
        <Menu label={t("More options: {{text}}", { text })}>
          <MenuItem stop onAction={remove}>
            {t("Remove")}
          </MenuItem>
        </Menu>
      </div>
    </li>
  );
}
