import { useState } from "react";
import { limits } from "../../../shared/api";
import { changeLater, useAutosave, useChange, useTyped } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { finishTask, reopenTask } from "../../../shared/goal";
import { formatWeekday, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import {
  blockName,
  causeLabels,
  causes,
  changeBlock,
  finishBlock,
  isPlanned,
  reopenBlock,
  TaskSource,
  type TimeBlock,
} from "../../../shared/task";
import { Options, RowButton } from "../../../shared/ui";

import type { Task, WeekPlan } from "../queries";
import { AnswerRow } from "./Ritual";
import styles from "./ritual.module.css";

const fives = (minutes: number) => Math.min(1440, Math.round(minutes / 5) * 5);

/** Asks what became of each block, and of each task of the week without time. */
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
        {plan.blocks.filter(isPlanned).map((block) => (
          <BlockRow key={block.id} block={block} />
        ))}
        {plan.tasks.map((task) => (
          <TaskAnswers key={task.id} task={task} />
        ))}
      </ul>
    </>
  );
}

function BlockRow({ block }: { block: TimeBlock }) {
  const t = useT();
  const { change, error } = useChange();
  const { id, task: of, kind, day, start, spent, cause } = block;
  const line = `line.${id}`;
  const [typed, keep, forget] = useTyped(line);
  const done = of ? of.state === "done" : spent !== undefined && spent >= block.minutes;
  const text = blockName(t, block);
  const field = useAutosave(`spent.${id}`, String(spent ?? ""), (said) =>
    said ? changeBlock(block, { spent: Math.min(1440, Math.round(Number(said))) }) : undefined,
  );
  /** Time, task and entry are one request. */
  const finish = (time: number, isDone: boolean, said: string) => {
    const happened = typed.trim();
    const fields = { spent: time, done: isDone, day: today(), ...(happened && { happened }) };
    void change(finishBlock(block, fields, line), {
      said,
      ...(!happened && {
        undo: async (answer) => {
          await answer;
          for (const each of reopenBlock(block, spent, done)) await changeLater(each);
        },
      }),
    });
    forget(typed);
  };
  const when = [day && formatWeekday(day, "UTC"), start].filter(Boolean).join(" ");
  const about = [text, when].filter(Boolean).join(", ");
  return (
    <AnswerRow
      text={text}
      about={about}
      meta={
        <>
          {when && `${when}, `}
          <TaskSource task={of} block={block} />
        </>
      }
      answers={[
        {
          letter: "d",
          label: t("Done"),
          pressed: done,
          onAnswer: () => finish(block.minutes, true, t("“{{text}}” is done", { text })),
        },
        {
          letter: "h",
          label: t("Half"),
          pressed: !done && !!spent,
          onAnswer: () =>
            finish(fives(block.minutes / 2), false, t("“{{text}}” is half done", { text })),
        },
        {
          letter: "n",
          label: t("Not done"),
          pressed: !done && spent === 0,
          onAnswer: () => finish(0, false, t("“{{text}}” stays open", { text })),
        },
      ]}
    >
      {spent !== undefined && (
        <div className={`row ${styles.more}`}>
          <input
            className="in in-s"
            type="number"
            inputMode="numeric"
            min={0}
            max={1440}
            aria-label={t("Minutes spent: {{text}}", { text: about })}
            {...field}
            onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
          />
          {spent < block.minutes && (of || kind) && (
            <select
              className="in in-s"
              aria-label={t("What it was lost to: {{text}}", { text: about })}
              value={cause ?? ""}
              onChange={({ target }) =>
                void change(
                  changeBlock(block, { cause: causes.find((one) => one === target.value) ?? null }),
                )
              }
            >
              <option value="">{t("What was the time lost to?")}</option>
              <Options of={causes.map((each) => [each, t(causeLabels[each])])} />
            </select>
          )}
          <input
            className="in"
            maxLength={limits.TimeBlockFinish.happened.maxLength}
            placeholder={t("What happened?")}
            aria-label={t("{{word}}: {{text}}", { word: t("What happened?"), text: about })}
            value={typed}
            onChange={({ target }) => keep(target.value)}
            onKeyDown={({ key, ctrlKey }) =>
              key === "Enter" &&
              !ctrlKey &&
              typed.trim() &&
              finish(spent, done, t("Saved to your log"))
            }
          />
          {typed.trim() && (
            <RowButton
              word={t("Save to log")}
              about={about}
              look="outline"
              onPress={() => finish(spent, done, t("Saved to your log"))}
            />
          )}
        </div>
      )}
      <ProblemNote error={error} />
    </AnswerRow>
  );
}

function TaskAnswers({ task }: { task: Task }) {
  const t = useT();
  // Without a time and open, it comes back on Monday.
  const [not, setNot] = useState(false);
  const { change, error } = useChange();
  const { text } = task;
  return (
    <AnswerRow
      text={text}
      meta={<TaskSource task={task} />}
      answers={[
        {
          letter: "d",
          label: t("Done"),
          pressed: false,
          onAnswer: () =>
            void change(finishTask(task, { day: today() }, `happened.${task.id}`), {
              said: t("“{{text}}” is done", { text }),
              undo: async (answer) => {
                await answer;
                await changeLater(reopenTask(task));
              },
            }),
        },
        { letter: "n", label: t("Not done"), pressed: not, onAnswer: () => setNot(!not) },
      ]}
    >
      <ProblemNote error={error} />
    </AnswerRow>
  );
}
