import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useStrings } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { Button, tell } from "../../../shared/ui";
import { dropPlace } from "../moving";
import { boxes, changeTask, type Quadrant, sortQuery, type Task } from "../queries";
import { useChange } from "../useChange";
import styles from "../week.module.css";
import { writeTask } from "../write/ask";
import { Asked } from "./Asked";
import { DelegateDialog } from "./DelegateDialog";
import { Hints } from "./Hints";
import { sortStrings } from "./strings";
import { TaskSlip } from "./TaskSlip";

/** The open tasks in four boxes, by drag or by number. */
export function Sort({ week }: { week: string }) {
  const say = useStrings(sortStrings);
  const all = useSuspenseQuery(sortQuery).data;
  const { change, error } = useChange();
  const [delegated, setDelegated] = useState<Task>();
  const asked = all.filter(({ state }) => state === "asked");
  const tasks = all.filter(({ state }) => state !== "asked");
  const inBox = (box?: Quadrant) => tasks.filter(({ quadrant }) => quadrant === box);
  const move = (task: Task, box?: Quadrant) => {
    if (box === "delegate") return setDelegated(task);
    change(async () => {
      const state = box === "delete" ? "dropped" : "open";
      const changed = await changeTask(task, { quadrant: box ?? null, state });
      const back = { quadrant: task.quadrant ?? null, state: task.state };
      const text =
        box === "delete"
          ? say("said.deleted", { text: task.text })
          : say("said.moved", { text: task.text, box: say(box ?? "none") });
      tell(text, () => change(() => changeTask(changed, back)));
    });
  };
  const moveById = (box?: Quadrant) => (id: string) => {
    const task = tasks.find((each) => each.id === id);
    if (task && task.quadrant !== box) move(task, box);
  };
  const slips = (of: Task[]) =>
    of.length > 0 && (
      <ul className={styles.slips}>
        {of.map((task) => (
          <TaskSlip
            key={task.id}
            task={task}
            week={week}
            onMove={(box) => move(task, box)}
            onWeek={(to) => change(() => changeTask(task, { week: to }))}
          />
        ))}
      </ul>
    );
  const unsorted = inBox();
  return (
    <>
      <PageHead
        title={say("h1.sorted")}
        heading={
          all.length === 0
            ? say("h1.none")
            : unsorted.length > 0
              ? say("h1.unsorted", { count: unsorted.length })
              : say("h1.sorted")
        }
      >
        {say("lede")}
      </PageHead>
      <ProblemNote error={error} />
      <div className={styles.board}>
        <section className={styles.rail} aria-labelledby="unsorted" {...dropPlace(moveById())}>
          <h2 id="unsorted">{say("unsorted")}</h2>
          <p className="note">{say(unsorted.length > 0 ? "unsorted.note" : "unsorted.none")}</p>
          {slips(unsorted)}
          <div className="row">
            <Button small onPress={() => writeTask("task")}>
              {say("write")}
            </Button>
            <Button small look="plain" onPress={() => writeTask("asked")}>
              {say("write.asked")}
            </Button>
          </div>
          {asked.length > 0 && <Asked tasks={asked} />}
        </section>
        <div className={styles.boxes}>
          {boxes.map((box, at) => (
            <section key={box} aria-labelledby={`box-${box}`} {...dropPlace(moveById(box))}>
              <h2 id={`box-${box}`}>
                {say(box)} <kbd>{at + 1}</kbd>
              </h2>
              <p className="note">{say(`${box}.note`)}</p>
              {slips(inBox(box)) || <p className="meta">{say("empty")}</p>}
            </section>
          ))}
        </div>
      </div>
      <Hints week={week} />
      {delegated && <DelegateDialog task={delegated} onClose={() => setDelegated(undefined)} />}
    </>
  );
}
