import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { useChange } from "../../../shared/changes";
import { plusDays } from "../../../shared/days";
import { addTask, changeTask } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { TaskSource } from "../../../shared/task";
import { Button, Section, Voice } from "../../../shared/ui";
import { markWeek } from "../changes";
import { weekAt } from "../days";
import { sortQuery, type Task, type WeekPlan, weekQuery } from "../queries";
import { Left } from "./Left";
import { Questions } from "./Questions";
import { ReviewRows } from "./ReviewRows";
import { type Part, Ritual, TickRow } from "./Ritual";
import styles from "./ritual.module.css";
import { Three } from "./Three";
import { useWeekOffers, WeekOffers } from "./WeekOffers";
import { WeekPicture } from "./WeekPicture";

/** Plans the week in ten minutes. */
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
  const offers = useWeekOffers(week);
  const here = open.filter(
    (task) => task.week === week || plan.blocks.some(({ task: of }) => of?.id === task.id),
  );
  const three = new Set(here.flatMap(({ id, priority }) => (priority ? [id] : [])));
  const timed = plan.blocks.filter(({ task, day }) => task && day && three.has(task.id)).length;
  const free = plan.room.room - plan.room.planned;
  const ticked = due.filter(({ id }) => !off.has(id));
  const coming = ticked.map((task) => now(all, task)).filter((task) => task.week !== week);
  const takeDue = () => {
    for (const task of coming) void change(changeTask(task, { week }, [weekQuery(week).queryKey]));
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
      body: (
        <>
          <p className="note">{t("Tasks without an answer come back next Monday.")}</p>
          <Left week={week} tasks={left.map((task) => now(all, task))} />
        </>
      ),
    },
    due.length + offers.length > 0 && {
      key: "due",
      heading: t("Due and promised"),
      note: t("{{count}} of {{all}} ticked", { count: ticked.length, all: due.length }),
      body: (
        <>
          {due.length > 0 && (
            <p className="note">{t("These have a day this week, or are your next steps.")}</p>
          )}
          <ul className={`${styles.rows} ${styles.ticks}`}>
            {due.map((task) => (
              <TickRow
                key={task.id}
                text={task.text}
                checked={!off.has(task.id)}
                onTick={(ticked) => {
                  const next = new Set(off);
                  if (ticked) next.delete(task.id);
                  else next.add(task.id);
                  setOff(next);
                }}
                meta={<TaskSource task={task} />}
              />
            ))}
          </ul>
          {offers.length > 0 && <WeekOffers offers={offers} />}
        </>
      ),
      onNext: takeDue,
      onSkip: () => setOff(new Set(due.map(({ id }) => id))),
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
      body: <Questions talks={talks} />,
    },
  ];
  const drawn = parts.filter((part): part is Part => !!part);
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
      short={["left", "three"]}
      aside={<YourTime plan={plan} coming={coming} />}
      last={t("Finish the plan")}
      ended={!!plan.plannedAt}
      end={{
        heading:
          free < 0
            ? t("You’ve planned {{over}} more than you have", { over: minutes(-free) })
            : timed > 0
              ? t(
                  "One thing has a time, and {{free}} stays free | {{first}} things have a time, and {{free}} stays free",
                  { count: timed, free: minutes(free) },
                )
              : t("Your week is planned, and {{free}} stays free", { free: minutes(free) }),
        note: t("On Friday you say what became of it."),
        body: (
          <>
            {plan.better && <Voice>{plan.better}</Voice>}
            <WeekPicture plan={plan} />
          </>
        ),
      }}
      onEnd={() => void change(markWeek(week, "planned"))}
      onSkip={() => void change(markWeek(week, "plan-skipped"))}
    />
  );
}

/** Gives a task as it is now, and as it was if it was finished or dropped meanwhile. */
const now = (all: Task[], task: Task): Task => all.find(({ id }) => id === task.id) ?? task;

/** Tells whether a task has a day by the end of the week, or is the next step of a goal. */
const isDue = ({ dueOn, mark }: Task, week: string) =>
  (!!dueOn && dueOn < plusDays(week, 7)) || mark === "step";

function Better({ week, better }: { week: string; better: string }) {
  const t = useT();
  const { change, error } = useChange();
  const [made, setMade] = useState(false);
  return (
    <>
      <Voice>{better}</Voice>
      <div className="row">
        <Button
          small
          onPress={() => {
            // Not disabled, which would take the focus away.
            if (made) return;
            setMade(true);
            void change(addTask({ text: better, week }), { said: t("Task added") });
          }}
        >
          {t(made ? "Task added" : "Make it a task")}
        </Button>
      </div>
      <ProblemNote error={error} />
    </>
  );
}

type YourTimeProps = {
  plan: WeekPlan;
  /** Tasks that are ticked, and not in the week yet. */
  coming: readonly Task[];
};

/** Shows how much time is free, always visible. */
function YourTime({ plan: { room, days, blocks }, coming }: YourTimeProps) {
  const t = useT();
  const minutes = useMinutes();
  const planned = coming
    .filter(({ id }) => !blocks.some(({ task }) => task?.id === id))
    .reduce((sum, task) => sum + (task.minutes ?? 0), room.planned);
  const free = room.room - planned;
  const talks = days.reduce((all, day) => all + (day.talks ?? 0), 0);
  const rows = [
    [t("Hours of work"), room.hours],
    [t("Meetings"), room.meetings - talks],
    [t("One-on-ones"), talks],
    [t("Breaks"), room.breaks],
    [t("Buffer, kept free"), room.buffer],
    [t("Planned"), planned],
  ] as const;
  return (
    <Section className={`panel sheet ${styles.side}`} heading={t("Your time this week")}>
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
        {t("Letters answer, ↑ and ↓ change the row, Z undoes.")}
      </p>
    </Section>
  );
}
