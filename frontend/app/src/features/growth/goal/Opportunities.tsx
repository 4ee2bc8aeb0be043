import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { client, useCreationKey } from "../../../shared/api";
import { sayWeekday } from "../../../shared/days";
import { Done } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, leaveRow, tell } from "../../../shared/ui";
import growth from "../growth.module.css";
import { orTell } from "../orTell";
import { changeTask, growthChanged, removeTask, restoreTask } from "../queries";
import { fits } from "../steps/fits";
import { StepForm } from "../steps/StepForm";
import { type Goal, most, type Task } from "../types";
import { goalPageStrings } from "./strings";

type Props = { goal: Goal; open: Task[] };

/** What could be done for a goal, until it is its next step. */
export function Opportunities({ goal, open }: Props) {
  const say = useStrings(goalPageStrings);
  const id = useId();
  const prepared = goal.template !== undefined;
  const [text, setText] = useState("");
  const creation = useCreationKey();
  const adding = useMutation({
    mutationFn: async () => {
      const body = { text: text.trim(), goalId: goal.id };
      await client.POST("/api/tasks", { params: creation.for(body), body });
    },
    onSuccess: async () => {
      creation.done();
      setText("");
      await growthChanged();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !adding.isPending) adding.mutate();
  };
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
      <form className={growth.line} onSubmit={onSubmit}>
        <label htmlFor={id}>{say(prepared ? "prepared.label" : "opportunities.label")}</label>
        <div className={growth.lineIn}>
          <input
            id={id}
            className="in in-s"
            dir="auto"
            autoComplete="off"
            maxLength={most.task}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Button small type="submit" isPending={adding.isPending}>
            {say("opportunities.add")}
          </Button>
        </div>
        <ProblemNote error={adding.error} />
      </form>
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
