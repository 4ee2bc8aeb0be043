import { inWords, useT } from "../../../shared/i18n";
import { TaskRow } from "../../../shared/task";
import { Fold } from "../../../shared/ui";
import type { Goal, GoalTask } from "../types";

/**
 * Shows what was done for a goal, until it is open again: as its step, unless there is another one
 * by now.
 */
export function DoneSteps({ goal, done }: { goal: Goal; done: GoalTask[] }) {
  const t = useT();
  if (done.length === 0) return null;
  return (
    <Fold id="done" label={t("Done")} about={inWords(done.length)}>
      <ul className="rows">
        {done.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            asks
            source={null}
            {...(task.mark === "step" &&
              goal.step?.state === "open" && { reopened: { mark: null } })}
          />
        ))}
      </ul>
    </Fold>
  );
}
