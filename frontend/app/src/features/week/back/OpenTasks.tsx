import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, tell } from "../../../shared/ui";
import { plusDays } from "../days";
import { changeTask, sortQuery, type Task, type WeekPlan } from "../queries";
import { DelegateDialog } from "../sort/DelegateDialog";
import { useChange } from "../useChange";
import styles from "../week.module.css";

const openTaskActions = {
  "open.keep": msg("Move to next week"),
  "open.hand": msg("Delegate"),
  "open.drop": msg("Drop"),
};

/** What was of this week and is open: kept, handed over or let go, each by hand. */
export function OpenTasks({ plan: { week, blocks } }: { plan: WeekPlan }) {
  const t = useT();
  const { change, error } = useChange();
  const [handed, setHanded] = useState<Task>();
  const { data: all = [] } = useQuery(sortQuery);
  const next = plusDays(week, 7);
  const open = all.filter(
    (task) =>
      task.state === "open" &&
      // Kept, it belongs to a later week.
      (task.week === week || (!task.week && blocks.some((block) => block.task?.id === task.id))),
  );
  const drop = (task: Task) =>
    change(async () => {
      const dropped = await changeTask(task, { state: "dropped" });
      tell(t("You dropped “{{text}}”", { text: task.text }), () =>
        change(() => changeTask(dropped, { state: "open" })),
      );
    });
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
          const name = (word: "open.keep" | "open.hand" | "open.drop") =>
            t("{{word}}: {{text}}", { word: t(openTaskActions[word]), text: task.text });
          return (
            <li key={task.id} className={styles.tap}>
              <div>
                <p>
                  <b dir="auto">{task.text}</b>
                </p>
                <div className="row">
                  <Button
                    small
                    aria-label={name("open.keep")}
                    onPress={() => change(() => changeTask(task, { week: next }))}
                  >
                    {t("Move to next week")}
                  </Button>
                  <Button
                    small
                    look="plain"
                    aria-label={name("open.hand")}
                    onPress={() => setHanded(task)}
                  >
                    {t("Delegate")}
                  </Button>
                  <Button
                    small
                    look="plain"
                    aria-label={name("open.drop")}
                    onPress={() => drop(task)}
                  >
                    {t("Drop")}
                  </Button>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
      <ProblemNote error={error} />
      {handed && <DelegateDialog task={handed} onClose={() => setHanded(undefined)} />}
    </section>
  );
}
