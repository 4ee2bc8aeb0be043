import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { sayWeekday } from "../../../shared/days";
import { Done } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, leaveRow, tell } from "../../../shared/ui";
import growth from "../growth.module.css";
import { orTell } from "../orTell";
import { AddTask } from "../parts/AddTask";
import { changeTask, removeTask, restoreTask } from "../queries";
import { fits } from "../steps/fits";
import { StepForm } from "../steps/StepForm";
import type { Goal, Task } from "../types";
import { goalPageStrings } from "./strings";

type Props = { goal: Goal; open: Task[] };

/** What could be done for a goal, until it is its next step. */
export function Opportunities({ goal, open }: Props) {
  const say = useStrings(goalPageStrings);
  const prepared = goal.template !== undefined;
  return (
    <section className={growth.sec} aria-labelledby="opportunities">
      <h2 id="opportunities">{say(prepared ? "prepared.title" : "opportunities.title")}</h2>
      <p className="note">{say(prepared ? "prepared.note" : "opportunities.note")}</p>
      {open.length > 0 && (
        <ul className="rows">
          {open.map((task) => (
            <Opportunity key={task.id} task={task} goalId={goal.id} />
          ))}
        </ul>
      )}
      <AddTask
        label={say(prepared ? "prepared.label" : "opportunities.label")}
        go={say("opportunities.add")}
        of={{ goalId: goal.id }}
      />
    </section>
  );
}

function Opportunity({ task, goalId }: { task: Task; goalId: string }) {
  const say = useStrings(goalPageStrings);
  const [asking, setAsking] = useState(false);
  const { text, note, dueOn } = task;
  const taking = useMutation({ mutationFn: () => changeTask(task, { mark: "step" }) });
  const removal = useMutation({
    mutationFn: (_: Element) => removeTask(task),
    onMutate: (within) => leaveRow(within),
    onSuccess: () => tell(say("opportunities.removed"), () => void orTell(restoreTask(task))),
  });
  if (asking) {
    const close = () => setAsking(false);
    return (
      <li>
        <StepForm
          goalId={goalId}
          from={task}
          away={say("change.back")}
          onDone={close}
          onAway={close}
        />
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
        <ProblemNote error={taking.error ?? removal.error} />
      </div>
      <div className="row">
        {dueOn && <Done task={task} />}
        <Button
          small
          look="plain"
          isPending={taking.isPending}
          aria-label={say("opportunities.take.which", { text })}
          onPress={() => (fits(task) ? taking.mutate() : setAsking(true))}
        >
          {say("opportunities.take")}
        </Button>
        <Button
          small
          look="plain"
          isPending={removal.isPending}
          aria-label={say("opportunities.remove.which", { text })}
          onPress={({ target }) => removal.mutate(target)}
        >
          {say("opportunities.remove")}
        </Button>
      </div>
    </li>
  );
}
