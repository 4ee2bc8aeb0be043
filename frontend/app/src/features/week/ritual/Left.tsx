import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { Schemas } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { changeTask } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { situationAt } from "../../../shared/situation";
import { TaskSource } from "../../../shared/task";
import { sortQuery, type Task, taskOf, weekQuery } from "../queries";
import { AnswerRow } from "./Ritual";
import styles from "./ritual.module.css";

/** After this many postponements the row asks what happens without the task. */
const often = 3;

/** One key for each task: this week, later, handed over or dropped. */
export function Left({ week, tasks }: { week: string; tasks: Task[] }) {
  const t = useT();
  const { change, error } = useChange();
  const navigate = useNavigate();
  // What was dropped or given away for good is no longer in the list.
  const [said, setSaid] = useState<Record<string, string>>({});
  const { data: all = [] } = useQuery(sortQuery);
  return (
    <>
      <ul className={styles.rows}>
        {tasks.map((task) => {
          const { text, postponed = 0 } = task;
          const known = taskOf(all, task.id);
          const answer = (letter: string, label: string, is: boolean, give: () => void) => ({
            ...{ letter, label, pressed: known ? is : said[task.id] === letter },
            onAnswer: () => {
              setSaid({ ...said, [task.id]: letter });
              give();
            },
          });
          const say = (fields: Schemas["TaskChange"], told: string) => () =>
            void change(changeTask(task, fields, [weekQuery(week).queryKey]), { said: told });
          return (
            <AnswerRow
              key={task.id}
              text={text}
              meta={
                <>
                  <TaskSource task={task} />{" "}
                  {postponed >= often &&
                    t("Postponed {{count}} times. What happens if you drop it?", {
                      count: postponed,
                    })}
                </>
              }
              answers={[
                answer(
                  "w",
                  t("This week"),
                  known?.state === "open" && known.week === week,
                  say({ week, state: "open" }, t("“{{text}}” added to this week", { text })),
                ),
                answer(
                  "l",
                  t("Later"),
                  known?.state === "open" && !known.week,
                  say({ week: null, state: "open" }, t("“{{text}}” put off", { text })),
                ),
                answer("h", t("Hand over"), known?.state === "waiting", () => {
                  void navigate(situationAt("hand-over", { task: task.id }));
                }),
                answer(
                  "d",
                  t("Drop"),
                  false,
                  say({ state: "dropped" }, t("You dropped “{{text}}”", { text })),
                ),
              ]}
            />
          );
        })}
      </ul>
      <ProblemNote error={error} />
    </>
  );
}
