import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import type { Schemas } from "../../../shared/api";
import { useChange, useTyped } from "../../../shared/changes";
import { sayDay, today } from "../../../shared/days";
import { addTask, changeTask } from "../../../shared/goal";
import { formatWeekday, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { addPoint } from "../../../shared/talk";
import { Button } from "../../../shared/ui";
import { addBlock } from "../changes";
import { plusDays, weekAt } from "../days";
import { sortQuery, type Task, taskOf, type WeekPlan, weekQuery } from "../queries";
import { DelegateDialog } from "../sort/DelegateDialog";
import { ReviewRows } from "./ReviewRows";
import { AnswerRow, type Part, Ritual } from "./Ritual";
import styles from "./ritual.module.css";
import { slotFor } from "./slot";

/** Of a task that says nothing of its length. */
const usual = 30;
/** From so many times on the row asks what happens without it. */
const often = 3;

/** What this week is for, in ten minutes. */
export function Component() {
  const t = useT();
  const minutes = useMinutes();
  const [search] = useSearchParams();
  const week = weekAt(search.get("week"));
  const plan = useSuspenseQuery(weekQuery(week)).data;
  const before = useSuspenseQuery(weekQuery(plusDays(week, -7))).data;
  const all = useSuspenseQuery(sortQuery).data;
  const talks = (plan.talks ?? []).filter(({ state }) => state === "planned");
  const { change } = useChange();
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const open = all.filter(({ state }) => state === "open");
  // What was left at the beginning stays listed, with the answer it got.
  const [left] = useState(() =>
    open.filter((task) =>
      task.week ? task.week < week : before.blocks.some((block) => block.task?.id === task.id),
    ),
  );
  const [due] = useState(() =>
    open.filter((task) => task.week !== week && !left.includes(task) && isDue(task, week)),
  );
  const here = open.filter(
    (task) => task.week === week || plan.blocks.some(({ task: of }) => of?.id === task.id),
  );
  const ticked = due.filter(({ id }) => !off.has(id));
  const takeDue = () => {
    for (const task of ticked) {
      if (now(all, task).week !== week) {
        void change(changeTask(now(all, task), { week }, [weekQuery(week).queryKey]));
      }
    }
  };
  const parts: (Part | false | undefined)[] = [
    !!plan.better && {
      key: "better",
      heading: t("What you wanted to do better"),
      note: t("Stays above your week"),
      body: <Better week={week} better={plan.better} />,
    },
    before.blocks.length > 0 &&
      !before.lookedBackAt && {
        key: "last",
        heading: t("What became of last week"),
        body: <ReviewRows plan={before} />,
      },
    left.length > 0 && {
      key: "left",
      heading: t("Left from last week"),
      note: t("One task | {{first}} tasks", { count: left.length }),
      body: <Left week={week} tasks={left.map((task) => now(all, task))} />,
    },
    due.length > 0 && {
      key: "due",
      heading: t("Due and promised"),
      note: t("{{count}} of {{all}} ticked", { count: ticked.length, all: due.length }),
      body: (
        <>
          <p className="note">{t("These have a day this week, or are your next steps.")}</p>
          <ul className={`${styles.rows} ${styles.ticks}`}>
            {due.map((task) => (
              <li key={task.id}>
                <label>
                  <input
                    type="checkbox"
                    checked={!off.has(task.id)}
                    onChange={({ target }) => {
                      const next = new Set(off);
                      if (target.checked) next.delete(task.id);
                      else next.add(task.id);
                      setOff(next);
                    }}
                  />
                  <span dir="auto">{task.text}</span>
                </label>
                <span className="meta">
                  {[
                    task.dueOn && t("due {{day}}", { day: sayDay(task.dueOn) }),
                    task.minutes && minutes(task.minutes),
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </>
      ),
      onNext: takeDue,
    },
    here.length > 0 && {
      key: "three",
      heading: t("Three things that matter"),
      note: t("{{count}} chosen", { count: here.filter(({ priority }) => priority).length }),
      body: <Three plan={plan} tasks={here} talks={talks} />,
    },
    talks.length > 0 && {
      key: "people",
      heading: t("One question for each person"),
      note: t("One person | {{first}} people", { count: talks.length }),
      body: (
        <ul className={styles.rows}>
          {talks.map((talk) => (
            <Question key={talk.id} talk={talk} />
          ))}
        </ul>
      ),
    },
  ];
  const drawn = parts.filter((part): part is Part => !!part);
  const mark = (said: "planned" | "plan-skipped") =>
    void change({
      operation: "POST /api/week/marks",
      thing: `week-mark ${week}`,
      fields: { week, mark: said },
      reread: [weekQuery(week).queryKey, ["home"]],
    });
  return (
    <Ritual
      heading={t("Plan the week")}
      week={week}
      parts={
        drawn.length > 0
          ? drawn
          : [
              {
                key: "empty",
                heading: t("No tasks to plan"),
                body: <p>{t("No task is open. Press T to add one.")}</p>,
              },
            ]
      }
      aside={<YourTime plan={plan} />}
      last={t("See the week")}
      onEnd={() => mark("planned")}
      onSkip={() => mark("plan-skipped")}
    />
  );
}

/** As it is now; what was finished or dropped meanwhile as it was. */
const now = (all: Task[], task: Task): Task => all.find(({ id }) => id === task.id) ?? task;

/** It has a day by the end of the week, or is the next step of a goal. */
const isDue = ({ dueOn, mark }: Task, week: string) =>
  (!!dueOn && dueOn < plusDays(week, 7)) || mark === "step";

function Better({ week, better }: { week: string; better: string }) {
  const t = useT();
  const { change, error } = useChange();
  const [made, setMade] = useState(false);
  return (
    <>
      <p className="voice" dir="auto">
        {better}
      </p>
      <p className="note">{t("It stands above your week until you write the next one.")}</p>
      <div className="row">
        <Button
          small
          isDisabled={made}
          onPress={() => {
            setMade(true);
            void change(addTask({ text: better, week }), { said: t("Task added") });
          }}
        >
          {t("Make it a task")}
        </Button>
      </div>
      <ProblemNote error={error} />
    </>
  );
}

function Left({ week, tasks }: { week: string; tasks: Task[] }) {
  const t = useT();
  const minutes = useMinutes();
  const { change, error } = useChange();
  const [handed, setHanded] = useState<Task>();
  // What was dropped or given away for good is no longer in the list.
  const [said, setSaid] = useState<Record<string, string>>({});
  const { data: all = [] } = useQuery(sortQuery);
  return (
    <>
      <p className="note">
        {t("Press one key for each task. Tasks without an answer come back next Monday.")}
      </p>
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
          const meta = [
            task.minutes && minutes(task.minutes),
            task.thread?.words,
            postponed >= often &&
              t("Postponed {{count}} times. What happens if you drop it?", { count: postponed }),
          ];
          return (
            <AnswerRow
              key={task.id}
              text={text}
              meta={meta.filter(Boolean).join(", ")}
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
                answer("h", t("Hand over"), known?.state === "waiting", () => setHanded(task)),
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
      {handed && <DelegateDialog task={handed} onClose={() => setHanded(undefined)} />}
    </>
  );
}

type ThreeProps = { plan: WeekPlan; tasks: Task[]; talks: Schemas["TalkSummary"][] };

/** Three tasks of the week, each with a time that is suggested and never booked by itself. */
function Three({ plan, tasks, talks }: ThreeProps) {
  const t = useT();
  const minutes = useMinutes();
  const { change, error } = useChange();
  const { week, blocks } = plan;
  const chosen = tasks.filter(({ priority }) => priority);
  const free = [1, 2, 3].find((place) => !chosen.some(({ priority }) => priority === place));
  const choose = (task: Task) => {
    const priority = task.priority ? null : free;
    if (priority !== undefined) {
      void change(
        changeTask(task, { ...(task.week ? {} : { week }), priority }, [weekQuery(week).queryKey]),
      );
    }
  };
  return (
    <>
      <p className="note">{t("The times are suggestions. You decide which ones to take.")}</p>
      <ul className={styles.rows}>
        {tasks
          .toSorted((one, other) => (one.priority ?? 4) - (other.priority ?? 4))
          .map((task) => {
            const length = task.minutes ?? usual;
            const block = blocks.find((each) => each.task?.id === task.id && each.day);
            const slot =
              task.priority && !block
                ? slotFor(
                    { days: plan.days, blocks: [...blocks, ...talks] },
                    length,
                    today(),
                    task.dueOn,
                  )
                : undefined;
            const meta = [
              minutes(length),
              task.thread?.words,
              block?.day &&
                [formatWeekday(block.day, "UTC"), block.start].filter(Boolean).join(" "),
            ];
            return (
              <AnswerRow
                key={task.id}
                text={task.text}
                meta={meta.filter(Boolean).join(", ")}
                answers={[
                  {
                    letter: "c",
                    label: t("Choose"),
                    pressed: !!task.priority,
                    onAnswer: () => choose(task),
                  },
                  ...(slot
                    ? [
                        {
                          letter: "t",
                          label: t("Take {{day}} {{time}}", {
                            day: formatWeekday(slot.day, "UTC"),
                            time: slot.start,
                          }),
                          pressed: false,
                          onAnswer: () =>
                            void change(
                              addBlock({ taskId: task.id, week, minutes: length, ...slot }, task),
                            ),
                        },
                      ]
                    : []),
                ]}
              />
            );
          })}
      </ul>
      {free === undefined && (
        <p className="note">{t("You chose three. Remove one to choose another.")}</p>
      )}
      <ProblemNote error={error} />
    </>
  );
}

/** What is asked goes onto the agenda of the one-on-one. */
function Question({ talk }: { talk: Schemas["TalkSummary"] }) {
  const t = useT();
  const key = `question.${talk.id}`;
  const [text, keep, forget] = useTyped(key);
  const { change, error } = useChange();
  const add = () => {
    if (!text.trim()) return;
    void change(addPoint(talk.id, { text }, key), { said: t("Added to the agenda") });
    forget(text);
  };
  return (
    <li>
      <div>
        <Link to={`/talks/${talk.id}`}>{talk.with}</Link>
        <p className="meta">
          {[formatWeekday(talk.day, "UTC"), talk.start].filter(Boolean).join(" ")}
        </p>
      </div>
      <div className={`row ${styles.more}`}>
        <input
          className="in"
          maxLength={300}
          aria-label={t("Question for {{name}}", { name: talk.with })}
          value={text}
          onChange={({ target }) => keep(target.value)}
          onKeyDown={({ key: pressed, ctrlKey }) => pressed === "Enter" && !ctrlKey && add()}
        />
        <Button small onPress={add}>
          {t("Add to agenda")}
        </Button>
      </div>
      <ProblemNote error={error} />
    </li>
  );
}

/** How much there is to give away, always in sight. */
function YourTime({ plan: { room, days } }: { plan: WeekPlan }) {
  const t = useT();
  const minutes = useMinutes();
  const free = room.room - room.planned;
  const talks = days.reduce((all, day) => all + (day.talks ?? 0), 0);
  const rows = [
    [t("Hours of work"), room.hours],
    [t("Meetings"), room.meetings - talks],
    [t("One-on-ones"), talks],
    [t("Breaks"), room.breaks],
    [t("Buffer, kept free"), room.buffer],
    [t("Planned"), room.planned],
  ] as const;
  return (
    <section className={`panel sheet ${styles.side}`} aria-labelledby="your-time">
      <h2 id="your-time">{t("Your time this week")}</h2>
      <b>
        {free >= 0
          ? t("{{time}} free", { time: minutes(free) })
          : t("{{time}} too much", { time: minutes(-free) })}
      </b>
      {free < 0 && <p className="note">{t("What can you hand over, put off or drop?")}</p>}
      <dl>
        {rows.map(([what, time], at) => (
          <div key={what} className={styles.figure}>
            <dt>{what}</dt>
            <dd>{at > 0 && time > 0 ? `− ${minutes(time)}` : minutes(time)}</dd>
          </div>
        ))}
      </dl>
      <p className={`note ${styles.hint}`}>
        {t("In a row, press its letter to answer. ↑ and ↓ change the row, Z undoes.")}
      </p>
    </section>
  );
}
