import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Link, Navigate, useSearchParams } from "react-router";
import { mondayOf, plusDays, sayShortDay, today } from "../../shared/days";
import { useT } from "../../shared/i18n";
import { PageTitle } from "../../shared/layout";
import { useMinutes } from "../../shared/minutes";
import { TaskEditor, TaskRow } from "../../shared/task";
import { Button, ButtonLink, Fold, Icon, Section, useFocusBack } from "../../shared/ui";
import { askToWrite } from "../../shared/write";
import { DayBars } from "./day/DayBars";
import { isLeft, ritualOf, type WeekList, weekListOf } from "./day/weekList";
import { weekAt } from "./days";
import { NewBlock } from "./plan/NewBlock";
import { SettingsDialog } from "./plan/SettingsDialog";
import { Interrupted, isRunning } from "./plan/Unplanned";
import { sortQuery, type WeekPlan, weekQuery } from "./queries";
import styles from "./week.module.css";

/** Maps former views of a week, by their names in emails and bookmarks, to present ones. */
const moved: Record<string, string> = {
  sort: "priority",
  priority: "priority",
  back: "hours",
  hours: "hours",
};

export function Component() {
  const [search] = useSearchParams();
  const view = moved[search.get("view") ?? search.get("show") ?? ""];
  const week = weekAt(search.get("week"));
  return view ? <Navigate replace to={`/week/${view}?week=${week}`} /> : <Week week={week} />;
}

/** One week as a bar for each day, and beside it what still needs a day. */
function Week({ week }: { week: string }) {
  const t = useT();
  const plan = useSuspenseQuery(weekQuery(week)).data;
  const { data: all = [] } = useQuery(sortQuery);
  const [search, setSearch] = useSearchParams();
  const sought = search.get("task");
  const [settings, setSettings] = useState(false);
  const opener = useFocusBack(settings);
  const now = today();
  const list = weekListOf(plan, all, now);
  const ahead = plan.days.map(({ day }) => day).filter((day) => day >= now);
  const open = list.days.map(({ day }) => day).filter((day) => day >= now);
  const { undated, others } = list;
  return (
    <>
      <Head plan={plan} list={list} />
      {plan.better && (
        <p className={styles.better}>
          {t("Focus for this week: {{better}}", { better: plan.better })}
        </p>
      )}
      <div className={undated.length + others.length > 0 ? styles.two : undefined}>
        <DayBars plan={plan} list={list} days={ahead} />
        <div>
          {undated.length > 0 && (
            <Section
              className={styles.undated}
              heading={t("One task has no day yet | {{first}} tasks have no day yet", {
                count: undated.length,
              })}
            >
              <ul>
                {undated.map(({ id, task, block }) => (
                  <TaskRow
                    key={id}
                    task={task ?? block?.task}
                    block={block}
                    blockStays={!!plan.lookedBackAt}
                    days={ahead}
                    open={open}
                  />
                ))}
              </ul>
            </Section>
          )}
          {others.length > 0 && (
            <Fold label={t("Other open tasks")} about={others.length}>
              <ul>
                {others.map((task) => (
                  <TaskRow key={task.id} task={task} days={ahead} open={open} />
                ))}
              </ul>
            </Fold>
          )}
          <AddRow plan={plan} days={ahead} />
        </div>
      </div>
      <nav className={styles.quiet} aria-label={t("More of the week")}>
        <Link to="/week/priority">{t("Priority")}</Link>
        <Link to={`/week/hours?week=${week}`}>{t("Hours")}</Link>
        <Link to="/situations">{t("Situations")}</Link>
        <Button small look="plain" ref={opener} onPress={() => setSettings(true)}>
          {t("Calendar and working hours")}
        </Button>
      </nav>
      {settings && <SettingsDialog plan={plan} onClose={() => setSettings(false)} />}
      {sought && (
        <TaskEditor
          task={{ id: sought, text: "" }}
          onClose={() => setSearch({ week }, { replace: true, preventScrollReset: true })}
        />
      )}
    </>
  );
}

/** Shows what the week needs now, and its two rituals; at most one of them is the next step. */
function Head({ plan, list }: { plan: WeekPlan; list: WeekList }) {
  const t = useT();
  const { week } = plan;
  const now = today();
  const thisWeek = mondayOf(now);
  const weekday = weekdayOf(now);
  const closes = weekday === 0 && week === thisWeek ? plusDays(week, -7) : week;
  const { data: before } = useQuery({ ...weekQuery(closes), enabled: closes !== week });
  const closed = closes === week ? plan : before;
  const due =
    week === thisWeek
      ? ritualOf(weekday, {
          planned: !!plan.plannedAt,
          closed: !closed || !!closed.lookedBackAt || closed.blocks.length === 0,
        })
      : undefined;
  const look = (ritual: "plan" | "close") => (due === ritual ? "primary" : "outline");
  const at = (monday: string) => `/week?week=${monday}`;
  return (
    <div className={styles.head}>
      <div>
        <nav className={styles.weeks} aria-label={t("Week")}>
          <Link to={at(plusDays(week, -7))} aria-label={t("Previous week")}>
            ←
          </Link>
          <span>
            {t("{{from}} to {{to}}", {
              from: sayShortDay(week),
              to: sayShortDay(plusDays(week, 6)),
            })}
          </span>
          <Link to={at(plusDays(week, 7))} aria-label={t("Next week")}>
            →
          </Link>
          {week !== thisWeek && <Link to={at(thisWeek)}>{t("This week")}</Link>}
        </nav>
        <PageTitle title={t("Week")}>{useHeading(plan, list)}</PageTitle>
      </div>
      <div className="row">
        {week >= thisWeek && (
          <ButtonLink look={look("plan")} to={`/week/plan?week=${week}`}>
            {t("Plan the week")}
          </ButtonLink>
        )}
        {week <= thisWeek && !closed?.lookedBackAt && (
          <ButtonLink look={look("close")} to={`/week/close?week=${closes}`}>
            {t("Close the week")}
          </ButtonLink>
        )}
        {plan.lookedBackAt && (
          <ButtonLink look="outline" to={`/week/close?week=${week}`}>
            {t("See your answers")}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

/** 0 is Monday. */
const weekdayOf = (day: string) => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;

function useHeading(plan: WeekPlan, { days, undated }: WeekList) {
  const { week, blocks, room, talks = [], progress = { done: 0, all: 0 }, lookedBackAt } = plan;
  const t = useT();
  const minutes = useMinutes();
  const now = today();
  const planned = days.flatMap(({ lines }) => lines).filter(({ task, block }) => task ?? block);
  const counts = { count: progress.done, all: progress.all };
  if (lookedBackAt && !isRunning(week)) {
    return t("You closed the week with {{count}} of {{all}} done", counts);
  }
  if (planned.length + talks.length + blocks.length + undated.length === 0) {
    return t("You have no tasks this week");
  }
  if (week > now) return t("You’ve planned {{planned}}", { planned: minutes(room.planned) });
  if (!isRunning(week)) return t("{{count}} of {{all}} done", counts);
  const left = days.find(({ day }) => day === now)?.lines.filter(isLeft).length ?? 0;
  return left > 0
    ? t("One task is left today | {{first}} tasks are left today", { count: left })
    : t("No task is left today");
}

function AddRow({ plan, days }: { plan: WeekPlan; days: readonly string[] }) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const opener = useFocusBack(adding);
  return (
    <div className={styles.add}>
      <Button small look="plain" onPress={() => askToWrite("task")}>
        <Icon of={Plus} />
        {t("Add task")}
      </Button>
      <Button small look="plain" ref={opener} onPress={() => setAdding(true)}>
        {t("New block")}
      </Button>
      {isRunning(plan.week) && <Interrupted plan={plan} />}
      {adding && <NewBlock week={plan.week} days={days} onClose={() => setAdding(false)} />}
    </div>
  );
}
