import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, tell } from "../../../shared/ui";
import { plusDays } from "../days";
import { changeTask, sortQuery, type Task, type WeekPlan } from "../queries";
import { DelegateDialog } from "../sort/DelegateDialog";
import { useChange } from "../useChange";
import styles from "../week.module.css";
import { backStrings } from "./strings";

/** What was of this week and is open: kept, handed over or let go, each by hand. */
export function OpenTasks({ plan: { week, blocks } }: { plan: WeekPlan }) {
  const say = useStrings(backStrings);
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
      tell(say("said.dropped", { text: task.text }), () =>
        change(() => changeTask(dropped, { state: "open" })),
      );
    });
  return open.length === 0 ? null : (
    <section className="panel sheet" aria-labelledby="still-open">
      <h2 id="still-open">{say("open", { count: open.length })}</h2>
      <ul className="rows">
        {open.map((task) => {
          const name = (word: "open.keep" | "open.hand" | "open.drop") =>
            say("tap.which", { word: say(word), text: task.text });
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
                    {say("open.keep")}
                  </Button>
                  <Button
                    small
                    look="plain"
                    aria-label={name("open.hand")}
                    onPress={() => setHanded(task)}
                  >
                    {say("open.hand")}
                  </Button>
                  <Button
                    small
                    look="plain"
                    aria-label={name("open.drop")}
                    onPress={() => drop(task)}
                  >
                    {say("open.drop")}
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
