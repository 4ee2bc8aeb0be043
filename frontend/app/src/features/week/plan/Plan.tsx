import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { changeLater, useChange } from "../../../shared/changes";
import { sayWeekday, today } from "../../../shared/days";
import { changeTask, weekTasks, workKindLabels, workKinds } from "../../../shared/goal";
import { formatWeekday, language, useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { changeTalk } from "../../../shared/talk";
import { addBlock, changeBlock, removeBlock, TaskEditor } from "../../../shared/task";
import {
  Button,
  followRow,
  Menu,
  MenuItem,
  tell,
  useDropArea,
  useFocusBack,
} from "../../../shared/ui";

import { blockName } from "../labels";
import { sortQuery, type Task, type TimeBlock, type WeekPlan, weekQuery } from "../queries";
import styles from "../week.module.css";
import { BlockSlip } from "./BlockSlip";
import { DayColumn } from "./DayColumn";
import { type BlockGroup, groupsOf, slotsFor, startsOf } from "./groups";
import { NewBlock } from "./NewBlock";
import planStyles from "./plan.module.css";
import { SettingsDialog } from "./SettingsDialog";
import { Interrupted, isRunning } from "./Unplanned";
import { WeekCapacity } from "./WeekCapacity";

/** Of a task that says nothing of its length. */
const usual = 30;
/** The contract's shortest and longest block. */
const bounds = [5, 1440] as const;

/** Hours of the week, and what they are for. */
export function Plan({ plan }: { plan: WeekPlan }) {
  const t = useT();
  const { change, error } = useChange();
  const [open, setOpen] = useState(false);
  const opener = useFocusBack(open);
  const [edited, setEdited] = useState<Task>();
  const { data: all = [] } = useQuery(sortQuery);
  const { week, days, room } = plan;
  const blocks = plan.blocks.toSorted(byStart);
  const tasks = plan.tasks.filter((task) => task.state === "open" && task.week === week);
  const others = all.filter((task) => task.state === "open" && task.week !== week);
  const shown = days.filter(
    ({ day, hours, meetings, talks = 0 }, at) =>
      at < 5 ||
      day === today() ||
      hours > 0 ||
      meetings + talks > 0 ||
      blocks.some((block) => block.day === day),
  );
  const toDay = (day: string | null) => (id: string) => {
    const block = blocks.find((each) => each.id === id);
    const task = tasks.find((each) => each.id === id);
    if (block && (block.day ?? null) !== day) move(block, day);
    if (task && day) give(task, day);
  };
  const withoutDay = useDropArea(toDay(null));
  const saidDay = (text: string, day: string | null) =>
    day
      ? t("“{{text}}” moved to {{day}}", { text, day: sayWeekday(day) })
      : t("“{{text}}” no longer has a day", { text });
  const move = (block: TimeBlock, day: string | null) => {
    const text = blockName(t, block);
    void change(changeBlock(block, { day, ...(day === null && { start: null }) }), {
      said: saidDay(text, day),
    });
    followRow(block.id);
  };
  /** A task that gets a day becomes a block. */
  const give = (task: Task, day: string) => {
    const added = addBlock(blockOf(task, week, day), task);
    const { id } = added.fields ?? {};
    const block = { id: String(id), week, minutes: 0, etag: "" };
    void change(added, {
      said: saidDay(task.text, day),
      undo: () => changeLater(removeBlock(block, false)),
    });
    followRow(block.id);
  };
  const slip = (block: TimeBlock) => (
    <BlockSlip
      key={block.id}
      block={block}
      days={days.map(({ day }) => day)}
      change={change}
      onMove={(day) => move(block, day)}
    />
  );
  const addToWeek = (task: Task) => {
    const added = changeTask(task, { week }, [weekQuery(week).queryKey]);
    void change(
      {
        ...added,
        optimistic: [
          { change: task.id, fields: { week } },
          { add: { ...task, week } as Task, to: weekTasks(week) },
        ],
      },
      { said: t("“{{text}}” added to this week", { text: task.text }) },
    );
  };
  const waiting = blocks.filter(({ day }) => !day);
  return (
    <>
      <Head plan={plan} />
      {plan.better && (
        <p className={planStyles.better}>
          {t("Focus for this week: {{better}}", { better: plan.better })}
        </p>
      )}
      <WeekCapacity room={room} />
      <ProblemNote error={error} />
      <div className={`${styles.board} ${styles.plan}`}>
        <section className={styles.rail} aria-labelledby="no-day" ref={withoutDay}>
          <h2 id="no-day">{t("No day set")}</h2>
          <p className="note">
            {t(
              waiting.length + tasks.length > 0
                ? "Drag these onto a day, or leave them here. Setting a day is optional."
                : "Every task has a day.",
            )}
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
                onMove={(day) => day && give(task, day)}
              />
            ))}
          </ul>
          {others.length > 0 && (
            <details className={styles.others}>
              <summary>{t("Other open tasks")}</summary>
              <ul className="rows">
                {others.map((task) => (
                  <li key={task.id}>
                    <span dir="auto">{task.text}</span>
                    <Button
                      small
                      aria-label={t("Add to week: {{text}}", { text: task.text })}
                      onPress={() => addToWeek(task)}
                    >
                      {t("Add to week")}
                    </Button>
                    <Button
                      small
                      look="plain"
                      aria-label={t("{{word}}: {{text}}", {
                        word: t("Edit task"),
                        text: task.text,
                      })}
                      onPress={() => setEdited(task)}
                    >
                      {t("Edit task")}
                    </Button>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <NewBlock week={week} days={days.map(({ day }) => day)} />
          <Together plan={plan} change={change} />
          <p className="meta">
            {t(
              "With a block selected: E to edit it, D for done, 1–7 for the day, 0 for no day, H for the time, + and − for 15 minutes.",
            )}
          </p>
          <div className="row">
            {isRunning(week) && <Interrupted plan={plan} />}
            <Button small look="plain" ref={opener} onPress={() => setOpen(true)}>
              {t("Hours and calendar")}
            </Button>
            <a
              className="note"
              href={`/api/week/calendar?week=${week}&language=${language()}`}
              download={`week-${week}.ics`}
            >
              {t("Download calendar file")}
            </a>
          </div>
        </section>
        <div className={planStyles.days}>
          {shown.map((day) => (
            <DayColumn key={day.day} plan={plan} day={day} onDropped={toDay(day.day)}>
              {blocks.filter((block) => block.day === day.day).map(slip)}
            </DayColumn>
          ))}
        </div>
      </div>
      {edited && <TaskEditor task={edited} onClose={() => setEdited(undefined)} />}
      {open && <SettingsDialog onClose={() => setOpen(false)} />}
    </>
  );
}

type TogetherProps = { plan: WeekPlan; change: ReturnType<typeof useChange>["change"] };

/** What is of one sort and on several days gets one time: the first press asks when. */
function Together({ plan, change }: TogetherProps) {
  const t = useT();
  const groups = groupsOf(plan)
    .map((group) => ({ ...group, slots: slotsFor(plan, group, today()) }))
    .filter(({ slots }) => slots.length > 0);
  const name = ({ key }: BlockGroup) => {
    const kind = workKinds.find((each) => each === key);
    return key === "one-on-one" ? t("One-on-ones") : kind ? t(workKindLabels[kind]) : key;
  };
  const move = (group: BlockGroup, day: string, start: string) => {
    const starts = startsOf(group, start);
    const moved = [
      ...group.blocks.map((block, at) => changeBlock(block, { day, start: starts[at] ?? null })),
      ...group.talks.map((talk, at) =>
        changeTalk(talk, { day, start: starts[group.blocks.length + at] ?? null }),
      ),
    ];
    for (const each of moved) void change(each);
    tell(t("Grouped on {{day}}", { day: formatWeekday(day, "UTC") }), () => {
      for (const { fields, was = {}, optimistic: _, ...each } of moved) {
        void change({ ...each, fields: was, ...(fields && { was: fields }) });
      }
    });
  };
  return (
    groups.length > 0 && (
      <div className={planStyles.together}>
        <h3>{t("Put together")}</h3>
        {groups.map((group) => (
          <Menu
            key={group.key}
            label={t("When: {{name}}", { name: name(group) })}
            trigger={
              <Button small>
                {`${name(group)} (${group.blocks.length + group.talks.length})`}
              </Button>
            }
          >
            {group.slots.map(({ day, start }) => (
              <MenuItem key={day} onAction={() => move(group, day, start)}>
                {`${formatWeekday(day, "UTC")} ${start}`}
              </MenuItem>
            ))}
          </Menu>
        ))}
      </div>
    )
  );
}

/** As the server has them: those without a time last. */
const byStart = ({ start: one = "99" }: TimeBlock, { start: other = "99" }: TimeBlock) =>
  one < other ? -1 : Number(one > other);

const blockOf = (task: Task, week: string, day: string) => ({
  ...{ taskId: task.id, week, day },
  minutes: Math.min(bounds[1], Math.max(bounds[0], task.minutes ?? usual)),
});

function Head({ plan: { room, blocks, tasks } }: { plan: WeekPlan }) {
  const t = useT();
  const minutes = useMinutes();
  const over = room.planned - room.room;
  const figures = { planned: minutes(room.planned), room: minutes(room.room) };
  const step = tasks.find(
    ({ id, mark }) => mark === "step" && !blocks.some(({ task }) => task?.id === id),
  );
  return (
    <PageHead
      title={t("You have {{room}} to plan", figures)}
      heading={
        over > 0
          ? t("You’ve planned {{planned}}, {{over}} more than you have", {
              ...figures,
              over: minutes(over),
            })
          : t(
              room.planned === 0
                ? "You have {{room}} to plan"
                : "You’ve planned {{planned}} of {{room}}",
              figures,
            )
      }
    >
      {over > 0
        ? t("Your plan is saved. What can you move, drop or delegate?")
        : step
          ? t("This next step has no time planned: {{text}}", { text: step.text })
          : t("Meetings, one-on-ones, breaks and a buffer are already taken off.")}
    </PageHead>
  );
}
