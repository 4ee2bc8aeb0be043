import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useChange } from "../../../shared/changes";
import { changeTask } from "../../../shared/goal";
import { msg, useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { Button, followRow, useDropArea } from "../../../shared/ui";
import { askToWrite } from "../../../shared/write";
import { boxes, type Quadrant, sortQuery, type Task } from "../queries";
import styles from "../week.module.css";
import { DelegateDialog } from "./DelegateDialog";
import { quadrantLabels } from "./labels";
import { NotNowTasks, RequestedTasks } from "./RequestedTasks";
import sortStyles from "./sort.module.css";
import { TaskSlip } from "./TaskSlip";

const quadrantNotes = {
  do: msg("Important and urgent"),
  schedule: msg("Important, not urgent"),
  delegate: msg("Urgent, but someone else can do it"),
  delete: msg("Neither. Kept here for 30 days in case you change your mind."),
};

/** What a box is for, until it has a task. */
const quadrantExamples = {
  do: {
    task: msg("An alarm that only you understand"),
    why: msg("A client is waiting today. Afterwards, ask why only you."),
  },
  schedule: {
    task: msg("A page on how the system works"),
    why: msg("People only miss it when you’re away. Give it a day."),
  },
  delegate: {
    task: msg("The release notes"),
    why: msg("Someone on the team would learn from it. Agree when you check in."),
  },
  delete: {
    task: msg("Polishing the old dashboard"),
    why: msg("Who would miss it? If it matters, it comes back."),
  },
};

/** The open tasks in four boxes, by drag or by number. */
export function Sort({ week }: { week: string }) {
  const t = useT();
  const all = useSuspenseQuery(sortQuery).data;
  const { change, error } = useChange();
  const [delegated, setDelegated] = useState<Task>();
  const asked = all.filter(({ state }) => state === "asked");
  const tasks = all.filter(({ state }) => state !== "asked");
  const inBox = (box?: Quadrant) => tasks.filter(({ quadrant }) => quadrant === box);
  const move = (task: Task, box?: Quadrant) => {
    if (box === "delegate") return setDelegated(task);
    const state = box === "delete" ? "dropped" : "open";
    const text =
      box === "delete"
        ? t("“{{text}}” dropped", { text: task.text })
        : t("“{{text}}” moved to {{box}}", {
            text: task.text,
            box: t(quadrantLabels[box ?? "none"]),
          });
    void change(changeTask(task, { quadrant: box ?? null, state }, []), { said: text });
    followRow(task.id);
  };
  const moveById = (box?: Quadrant) => (id: string) => {
    const task = tasks.find((each) => each.id === id);
    if (task && task.quadrant !== box) move(task, box);
  };
  const rail = useDropArea(moveById());
  const slips = (of: Task[]) =>
    of.length > 0 && (
      <ul className={styles.slips}>
        {of.map((task) => (
          <TaskSlip
            key={task.id}
            task={task}
            week={week}
            onMove={(box) => move(task, box)}
            onWeek={(to) =>
              void change(changeTask(task, { week: to }, []), {
                said: t(
                  to ? "“{{text}}” added to this week" : "“{{text}}” removed from this week",
                  {
                    text: task.text,
                  },
                ),
              })
            }
          />
        ))}
      </ul>
    );
  const unsorted = inBox();
  return (
    <>
      <PageHead
        title={t("All tasks are sorted")}
        heading={
          all.length === 0
            ? t("No tasks yet")
            : unsorted.length > 0
              ? t("One task needs sorting | {{first}} tasks need sorting", {
                  count: unsorted.length,
                })
              : t("All tasks are sorted")
        }
      >
        {t(
          "A task is important if it affects one of your responsibilities, a goal or someone who relies on you.",
        )}
      </PageHead>
      <ProblemNote error={error} />
      <div className={styles.board}>
        <section ref={rail} className={styles.rail} aria-labelledby="unsorted">
          <h2 id="unsorted">{t("Unsorted")}</h2>
          <p className="note">
            {t(
              unsorted.length > 0
                ? "Drag tasks to a box, or press its number. Press T to add a task."
                : "Nothing left to sort.",
            )}
          </p>
          {slips(unsorted)}
          <div className="row">
            <Button small onPress={() => askToWrite("task")}>
              {t("Add tasks (T)")}
            </Button>
            <Button small look="plain" onPress={() => askToWrite("asked")}>
              {t("Add a request (Q)")}
            </Button>
          </div>
          {asked.length > 0 && <RequestedTasks tasks={asked} />}
          <NotNowTasks />
        </section>
        <div className={sortStyles.boxes}>
          {boxes.map((box, at) => (
            <Box key={box} box={box} onDropped={moveById(box)}>
              <h2 id={`box-${box}`}>
                {t(quadrantLabels[box])} <kbd>{at + 1}</kbd>
              </h2>
              <p className="note">{t(quadrantNotes[box])}</p>
              {slips(inBox(box)) || (
                <p className={sortStyles.example}>
                  <span className="meta">{t("Example")}</span>
                  <b>{t(quadrantExamples[box].task)}</b>
                  {t(quadrantExamples[box].why)}
                </p>
              )}
            </Box>
          ))}
        </div>
      </div>
      {delegated && <DelegateDialog task={delegated} onClose={() => setDelegated(undefined)} />}
    </>
  );
}

function Box({ box, onDropped, children }: BoxProps) {
  return (
    <section ref={useDropArea(onDropped)} aria-labelledby={`box-${box}`}>
      {children}
    </section>
  );
}

type BoxProps = { box: Quadrant; onDropped: (id: string) => void; children: ReactNode };
