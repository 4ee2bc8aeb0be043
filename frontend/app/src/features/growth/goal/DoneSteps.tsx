import { useChange } from "../../../shared/changes";
import { dayOf, sayDay } from "../../../shared/days";
import { changeTask } from "../../../shared/goal";
import { inWords, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Fold } from "../../../shared/ui";
import type { Goal, GoalTask } from "../types";

/** What was done for a goal, until it is open again: as its step, unless there is another one by now. */
export function DoneSteps({ goal, done }: { goal: Goal; done: GoalTask[] }) {
  const t = useT();
  const { change, error } = useChange();
  const reopen = (task: GoalTask) => {
    const replaced = task.mark === "step" && goal.step?.state === "open";
    const fields = { state: "open" as const, ...(replaced && { mark: null }) };
    void change(
      {
        ...changeTask(task, fields),
        optimistic: [
          { change: task.id, fields },
          ...(task.mark === "step" && !replaced
            ? [{ change: goal.id, fields: { step: { ...task, ...fields } } }]
            : []),
        ],
      },
      { said: t("“{{text}}” reopened", { text: task.text }) },
    );
  };
  if (done.length === 0) return null;
  return (
    <Fold id="done" label={t("Done")} about={inWords(done.length)}>
      <ProblemNote error={error} />
      <ul className="rows">
        {done.map((task) => (
          <li key={task.id}>
            <div>
              <p dir="auto">{task.text}</p>
              {task.doneAt && <p className="meta">{sayDay(dayOf(task.doneAt))}</p>}
            </div>
            <Button
              small
              look="plain"
              aria-label={t("{{word}}: {{text}}", { word: t("Reopen"), text: task.text })}
              onPress={() => reopen(task)}
            >
              {t("Reopen")}
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
