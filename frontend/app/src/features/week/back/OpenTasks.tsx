import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { changeTask, TaskEditor } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, leaveRow } from "../../../shared/ui";
import { plusDays } from "../days";
import { sortQuery, type Task, type WeekPlan, weekQuery } from "../queries";
import { DelegateDialog } from "../sort/DelegateDialog";
import styles from "../week.module.css";

/** What was of this week and is open: kept, handed over or let go, each by hand. */
export function OpenTasks({ plan: { week, blocks } }: { plan: WeekPlan }) {
  const t = useT();
  const { change, error } = useChange();
  const [handed, setHanded] = useState<Task>();
  const [edited, setEdited] = useState<Task>();
  const { data: all = [] } = useQuery(sortQuery);
  const next = plusDays(week, 7);
  const open = all.filter(
    (task) =>
      task.state === "open" &&
      // Kept, it belongs to a later week.
      (task.week === week || (!task.week && blocks.some((block) => block.task?.id === task.id))),
  );
  const say = (task: Task, fields: Schemas["TaskChange"], said: string, pressed: Element) => {
    leaveRow(pressed);
    void change(changeTask(task, fields, [weekQuery(week).queryKey]), { said });
  };
  return open.length === 0 ? null : (
    <section className="panel sheet" aria-labelledby="still-open">
      <h2 id="still-open">
        {t(
          "One task from this week is still open | {{first}} tasks from this week are still open",
          { count: open.length },
        )}
      </h2>
      <ul className="rows">
        {open.map((task) => {
          const name = (word: string) => t("{{word}}: {{text}}", { word, text: task.text });
          return (
            <li key={task.id} className={styles.tap}>
              <div>
                <p>
                  <b dir="auto">{task.text}</b>
                </p>
                <div className="row">
                  <Button
                    small
                    aria-label={name(t("Move to next week"))}
                    onPress={({ target }) =>
                      say(
                        task,
                        { week: next },
                        t("“{{text}}” moved to next week", { text: task.text }),
                        target,
                      )
                    }
                  >
                    {t("Move to next week")}
                  </Button>
                  <Button
                    small
                    look="plain"
                    aria-label={name(t("Delegate"))}
                    onPress={() => setHanded(task)}
                  >
                    {t("Delegate")}
                  </Button>
                  <Button
                    small
                    look="plain"
                    aria-label={name(t("Drop"))}
                    onPress={({ target }) =>
                      say(
                        task,
                        { state: "dropped" },
                        t("You dropped “{{text}}”", { text: task.text }),
                        target,
                      )
                    }
                  >
                    {t("Drop")}
                  </Button>
                  <Button
                    small
                    look="plain"
                    aria-label={name(t("Edit task"))}
                    onPress={() => setEdited(task)}
                  >
                    {t("Edit task")}
                  </Button>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
      <ProblemNote error={error} />
      {edited && <TaskEditor task={edited} onClose={() => setEdited(undefined)} />}
      {handed && <DelegateDialog task={handed} onClose={() => setHanded(undefined)} />}
    </section>
  );
}
