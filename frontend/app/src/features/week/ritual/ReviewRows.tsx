import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { changeLater, useAutosave, useChange, useTyped } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { addEntry, finishTask, type ListedTask, reopenTask } from "../../../shared/goal";
import { formatWeekday, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { Button } from "../../../shared/ui";
import { changeBlock } from "../changes";
import { blockKindLabels } from "../labels";
import { sortQuery, type Task, type TimeBlock, taskOf, type WeekPlan } from "../queries";
import { AnswerRow } from "./Ritual";
import styles from "./ritual.module.css";

type Change = ReturnType<typeof useChange>["change"];

const fives = (minutes: number) => Math.min(1440, Math.round(minutes / 5) * 5);

/** What became of each block, and of each task of the week that had no time. */
export function ReviewRows({ plan }: { plan: WeekPlan }) {
  const t = useT();
  return (
    <>
      <p className="note">
        {t(
          "Done completes the task with the planned time. With Half or Not done, it stays open. You can change everything.",
        )}
      </p>
      <ul className={styles.rows}>
        {plan.blocks.map((block) => (
          <BlockRow key={block.id} block={block} />
        ))}
        {plan.tasks.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
    </>
  );
}

function BlockRow({ block }: { block: TimeBlock }) {
  const t = useT();
  const minutes = useMinutes();
  const { change, error } = useChange();
  const { data: all = [] } = useQuery(sortQuery);
  const { task: of, kind, day, start, spent } = block;
  const known = of && taskOf(all, of.id);
  const done = of ? of.state === "done" : spent !== undefined && spent >= block.minutes;
  const text = of?.text ?? t(blockKindLabels[kind ?? "coding"]);
  const field = useAutosave(`spent.${block.id}`, String(spent ?? ""), (typed) =>
    typed ? changeBlock(block, { spent: Math.min(1440, Math.round(Number(typed))) }) : undefined,
  );
  const took = (time: number) => {
    if (time !== spent) void change(changeBlock(block, { spent: time }));
  };
  const complete = () => {
    took(block.minutes);
    if (known && known.state === "open") {
      finish(change, known, t("“{{text}}” is done", { text }));
    }
  };
  const leave = (time: number) => {
    took(time);
    if (of && done) void changeLater(reopenTask({ ...of, etag: "*" }));
  };
  const meta = [
    [day && formatWeekday(day, "UTC"), start].filter(Boolean).join(" "),
    t("{{minutes}} planned", { minutes: minutes(block.minutes) }),
    of?.thread?.words,
  ];
  return (
    <AnswerRow
      text={text}
      meta={meta.filter(Boolean).join(", ")}
      answers={[
        { letter: "d", label: t("Done"), pressed: done, onAnswer: complete },
        {
          letter: "h",
          label: t("Half"),
          pressed: !done && !!spent,
          onAnswer: () => leave(fives(block.minutes / 2)),
        },
        {
          letter: "n",
          label: t("Not done"),
          pressed: !done && spent === 0,
          onAnswer: () => leave(0),
        },
      ]}
    >
      {spent !== undefined && (
        <div className={`row ${styles.more}`}>
          <input
            className="in in-s"
            type="number"
            min={0}
            max={1440}
            step={5}
            aria-label={t("Minutes spent: {{text}}", { text })}
            {...field}
            onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
          />
          <Happened id={block.id} text={text} of={of} />
        </div>
      )}
      <ProblemNote error={error} />
    </AnswerRow>
  );
}

function TaskRow({ task }: { task: Task }) {
  const t = useT();
  // Without a time and open, it comes back on Monday.
  const [not, setNot] = useState(false);
  const minutes = useMinutes();
  const { change, error } = useChange();
  const { text } = task;
  return (
    <AnswerRow
      text={text}
      meta={[task.minutes && minutes(task.minutes), task.thread?.words].filter(Boolean).join(", ")}
      answers={[
        {
          letter: "d",
          label: t("Done"),
          pressed: false,
          leaves: true,
          onAnswer: () => finish(change, task, t("“{{text}}” is done", { text })),
        },
        { letter: "n", label: t("Not done"), pressed: not, onAnswer: () => setNot(!not) },
      ]}
    >
      <ProblemNote error={error} />
    </AnswerRow>
  );
}

function finish(change: Change, task: ListedTask, said: string): void {
  void change(finishTask(task, { day: today() }, `happened.${task.id}`), {
    said,
    undo: async (answer) => {
      await answer;
      await changeLater(reopenTask(task));
    },
  });
}

type HappenedProps = {
  id: string;
  text: string;
  of: Pick<Task, "goalId" | "thread"> | undefined;
};

/** A line for the log, below the goal or the thread that the time was for. */
function Happened({ id, text, of }: HappenedProps) {
  const t = useT();
  const key = `line.${id}`;
  const [typed, keep, forget] = useTyped(key);
  const { change, error } = useChange();
  const add = () => {
    if (!typed.trim()) return;
    const thread = of?.thread && { kind: of.thread.kind, key: of.thread.key };
    const under = of?.goalId ? { goalId: of.goalId } : thread && { thread };
    void change(addEntry({ day: today(), kind: "did", text: typed, ...under }, key), {
      said: t("Saved to your log"),
    });
    forget(typed);
  };
  return (
    <>
      <input
        className="in"
        maxLength={2000}
        placeholder={t("What happened?")}
        aria-label={t("{{word}}: {{text}}", { word: t("What happened?"), text })}
        value={typed}
        onChange={({ target }) => keep(target.value)}
        onKeyDown={({ key: pressed, ctrlKey }) => pressed === "Enter" && !ctrlKey && add()}
      />
      {typed && (
        <Button small onPress={add}>
          {t("Save to log")}
        </Button>
      )}
      <ProblemNote error={error} />
    </>
  );
}
