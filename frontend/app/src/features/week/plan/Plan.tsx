import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatWeekday, language, useStrings } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { Button, tell } from "../../../shared/ui";
import { dropPlace } from "../moving";
import {
  addBlock,
  changeBlock,
  changeTask,
  sortQuery,
  type Task,
  type TimeBlock,
  type WeekPlan,
} from "../queries";
import { weekStrings } from "../strings";
import { useChange } from "../useChange";
import styles from "../week.module.css";
import { BlockSlip } from "./BlockSlip";
import { batchOf, startsOf } from "./batch";
import { DayColumn } from "./DayColumn";
import { NewBlock } from "./NewBlock";
import { Room } from "./Room";
import { SettingsDialog } from "./SettingsDialog";
import { planStrings } from "./strings";

/** Of a task that says nothing of its length. */
const usual = 30;
/** The contract's shortest and longest block. */
const bounds = [5, 1440] as const;

/** Hours of the week, and what they are for. */
export function Plan({ plan }: { plan: WeekPlan }) {
  const say = useStrings(planStrings);
  const words = useStrings(weekStrings);
  const { change, error } = useChange();
  const [open, setOpen] = useState(false);
  const { data: all = [] } = useQuery(sortQuery);
  const { week, days, room, blocks, tasks } = plan;
  const others = all.filter((task) => task.state === "open" && task.week !== week);
  const shown = days.filter(
    ({ day, hours, meetings }, at) =>
      at < 5 || hours > 0 || meetings > 0 || blocks.some((block) => block.day === day),
  );
  /** A task that gets a day becomes a block. */
  const toDay = (day: string | null) => (id: string) => {
    const block = blocks.find((each) => each.id === id);
    const task = tasks.find((each) => each.id === id);
    if (block && (block.day ?? null) !== day) move(block, day);
    if (task && day) change(() => addBlock(blockOf(task, week, day)));
  };
  const move = (block: TimeBlock, day: string | null) =>
    change(() => changeBlock(block, { day, ...(day === null && { start: null }) }));
  const slip = (block: TimeBlock) => (
    <BlockSlip
      key={block.id}
      block={block}
      days={days.map(({ day }) => day)}
      change={change}
      onMove={(day) => move(block, day)}
    />
  );
  const batch = batchOf(blocks);
  const together = () =>
    batch &&
    change(async () => {
      const starts = startsOf(batch.blocks);
      for (const [at, block] of batch.blocks.entries()) {
        await changeBlock(block, { day: batch.day, start: starts[at] ?? null });
      }
      tell(say("batch.said", { day: formatWeekday(batch.day, "UTC") }));
    });
  const waiting = blocks.filter(({ day }) => !day);
  return (
    <>
      <Head plan={plan} />
      {plan.better && <p className={styles.better}>{words("better", { better: plan.better })}</p>}
      <Room room={room} />
      <ProblemNote error={error} />
      {batch && (
        <div className={`tint ${styles.batch}`}>
          <p>
            {say("batch", {
              ...{ words: batch.words, days: batch.days },
              // As a text: the sentence has no plural.
              count: String(batch.blocks.length),
            })}
          </p>
          <Button small onPress={together}>
            {say("batch.go", { day: formatWeekday(batch.day, "UTC") })}
          </Button>
        </div>
      )}
      <div className={`${styles.board} ${styles.plan}`}>
        <section className={styles.rail} aria-labelledby="no-day" {...dropPlace(toDay(null))}>
          <h2 id="no-day">{say("rail")}</h2>
          <p className="note">
            {say(waiting.length + tasks.length > 0 ? "rail.note" : "rail.none")}
          </p>
          <ul className={styles.slips}>
            {waiting.map(slip)}
            {tasks.map((task) => (
              <BlockSlip
                key={task.id}
                block={undefined}
                task={task}
                days={days.map(({ day }) => day)}
                change={change}
                onMove={(day) => day && change(() => addBlock(blockOf(task, week, day)))}
              />
            ))}
          </ul>
          {others.length > 0 && (
            <details className={styles.others}>
              <summary>{say("others")}</summary>
              <ul className="rows">
                {others.map((task) => (
                  <li key={task.id}>
                    <span dir="auto">{task.text}</span>
                    <Button
                      small
                      aria-label={say("others.add.which", { text: task.text })}
                      onPress={() => change(() => changeTask(task, { week }))}
                    >
                      {say("others.add")}
                    </Button>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <NewBlock week={week} days={days.map(({ day }) => day)} />
          <p className="meta">{say("keys")}</p>
          <div className="row">
            <Button small look="plain" onPress={() => setOpen(true)}>
              {say("settings")}
            </Button>
            <a
              className="note"
              href={`/api/week/calendar?week=${week}&language=${language()}`}
              download={`week-${week}.ics`}
            >
              {say("download")}
            </a>
          </div>
        </section>
        <div className={styles.days}>
          {shown.map((day) => (
            <DayColumn key={day.day} day={day} onDropped={toDay(day.day)}>
              {blocks.filter((block) => block.day === day.day).map(slip)}
            </DayColumn>
          ))}
        </div>
      </div>
      {open && <SettingsDialog onClose={() => setOpen(false)} />}
    </>
  );
}

const blockOf = (task: Task, week: string, day: string) => ({
  ...{ taskId: task.id, week, day },
  minutes: Math.min(bounds[1], Math.max(bounds[0], task.minutes ?? usual)),
});

function Head({ plan: { room, blocks, tasks } }: { plan: WeekPlan }) {
  const say = useStrings(planStrings);
  const minutes = useMinutes();
  const over = room.planned - room.room;
  const figures = { planned: minutes(room.planned), room: minutes(room.room) };
  const step = tasks.find(
    ({ id, mark }) => mark === "step" && !blocks.some(({ task }) => task?.id === id),
  );
  return (
    <PageHead
      title={say("h1.none", figures)}
      heading={
        over > 0
          ? say("h1.over", { ...figures, over: minutes(over) })
          : say(room.planned === 0 ? "h1.none" : "h1.fits", figures)
      }
    >
      {over > 0 ? say("lede.over") : step ? say("lede.step", { text: step.text }) : say("lede")}
    </PageHead>
  );
}
