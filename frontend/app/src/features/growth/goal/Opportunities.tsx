import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { sayWeekday } from "../../../shared/days";
import { Done } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, leaveRow, Menu, MenuItem, tell } from "../../../shared/ui";
import growth from "../growth.module.css";
import { orTell } from "../orTell";
import { AddTask } from "../parts/AddTask";
import { changeGoalTask, removeTask, restoreTask } from "../queries";
import { fits } from "../steps/fits";
import { StepForm } from "../steps/StepForm";
import type { Goal, GoalTask } from "../types";

type Props = { goal: Goal; open: GoalTask[] };

/** What could be done for a goal, until it is its next step. */
export function Opportunities({ goal, open }: Props) {
  const t = useT();
  const prepared = goal.template !== undefined;
  return (
    <section className={growth.sec} aria-labelledby="opportunities">
      <h2 id="opportunities">{t(prepared ? "Later steps" : "Opportunities")}</h2>
      <p className="note">
        {t(
          prepared
            ? "Steps from the template and your own. You can set any of them as your next step."
            : "Start with what’s already there: a meeting to take over, someone to shadow, a system you run. Then think of books, courses and budget.",
        )}
      </p>
      {open.length > 0 && (
        <ul className="rows">
          {open.map((task) => (
            <Opportunity key={task.id} task={task} goalId={goal.id} />
          ))}
        </ul>
      )}
      <AddTask
        label={t(prepared ? "Another step" : "New opportunity")}
        go={t("Add")}
        of={{ goalId: goal.id }}
      />
    </section>
  );
}

function Opportunity({ task, goalId }: { task: GoalTask; goalId: string }) {
  const t = useT();
  const row = useRef<HTMLLIElement>(null);
  const [asking, setAsking] = useState(false);
  const { text, note, dueOn } = task;
  const taking = useMutation({ mutationFn: () => changeGoalTask(task, { mark: "step" }) });
  const removal = useMutation({
    mutationFn: (_: Element) => removeTask(task),
    onMutate: (within) => leaveRow(within),
    onSuccess: () => tell(t("Opportunity removed"), () => void orTell(restoreTask(task))),
  });
  if (asking) {
    const close = () => setAsking(false);
    return (
      <li>
        <StepForm goalId={goalId} from={task} away={t("Cancel")} onDone={close} onAway={close} />
      </li>
    );
  }
  return (
    <li ref={row}>
      <div>
        <p dir="auto">{text}</p>
        {dueOn && <p className="meta">{sayWeekday(dueOn)}</p>}
        {note && (
          <p className="meta" dir="auto">
            {note}
          </p>
        )}
        <ProblemNote error={taking.error ?? removal.error} />
      </div>
      <div className="row">
        {dueOn && <Done task={task} />}
        <Button
          small
          look="plain"
          isPending={taking.isPending}
          aria-label={t("Set as next step: {{text}}", { text })}
          onPress={() => (fits(task) ? taking.mutate() : setAsking(true))}
        >
          {t("Set as next step")}
        </Button>
        <Menu label={t("More options: {{text}}", { text })}>
          <MenuItem stop onAction={() => row.current && removal.mutate(row.current)}>
            {t("Remove")}
          </MenuItem>
        </Menu>
      </div>
    </li>
  );
}
