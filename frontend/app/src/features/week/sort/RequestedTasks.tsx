import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { growth, type Schemas } from "../../../shared/api";
import { CardForm, cardOf } from "../../../shared/cards";
import { useChange } from "../../../shared/changes";
import { mondayOf, plusDays, sayShortDay, sayWeekday, today } from "../../../shared/days";
import { changeTask } from "../../../shared/goal";
import { formatList, inLanguage, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { TaskEditor } from "../../../shared/task";
import { Button, CopyButton, followRow, SelectField } from "../../../shared/ui";

import { notNowQuery, type Task, weekQuery } from "../queries";
import styles from "./sort.module.css";

/** Of a task that says nothing of its length. */
const usual = 30;

/** What somebody asked for: a reply to copy, and the week that it would land in. */
export function RequestedTasks({ tasks }: { tasks: Task[] }) {
  const t = useT();
  return (
    <section className={styles.asked} aria-labelledby="asked">
      <h2 id="asked">{t("Requests")}</h2>
      <p className="note">
        {t("What people have asked you for. You can reply now and decide later.")}
      </p>
      <ul className="rows">
        {tasks.map((task) => (
          <AskedRow key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

/** What the lead can't do now: no promise, and in no box until they say yes. */
export function NotNowTasks() {
  const t = useT();
  const { data: tasks = [] } = useQuery(notNowQuery);
  const { change, error } = useChange();
  const decide = (task: Task, said: string, fields: Schemas["TaskChange"]) => {
    void change(changeTask(task, fields, [[growth]]), { said }).catch(() => {});
    followRow(task.id);
  };
  if (tasks.length === 0) return null;
  return (
    <section className={styles.asked} aria-labelledby="not-now">
      <h2 id="not-now">{t("You replied “Not now”")}</h2>
      <ul className="rows">
        {tasks.map((task) => {
          const { id, text, person } = task;
          return (
            <li key={id} data-row={id}>
              <div className={styles.decision}>
                <b dir="auto">{text}</b>
                {person && <p className="meta">{person.name}</p>}
                <div className="row">
                  <Button
                    small
                    aria-label={t("Yes: {{text}}", { text })}
                    onPress={() =>
                      decide(task, t("“{{text}}” added to your tasks", { text }), { state: "open" })
                    }
                  >
                    {t("Yes")}
                  </Button>
                  <Button
                    small
                    look="plain"
                    aria-label={t("{{word}}: {{text}}", { word: t("Drop"), text })}
                    onPress={() =>
                      decide(task, t("“{{text}}” dropped", { text }), { state: "dropped" })
                    }
                  >
                    {t("Drop")}
                  </Button>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
      <ProblemNote error={error} />
    </section>
  );
}

function AskedRow({ task }: { task: Task }) {
  const t = useT();
  const minutes = useMinutes();
  const now = mondayOf(today());
  const [week, setWeek] = useState(now);
  const [editing, setEditing] = useState(false);
  const [reply, setReply] = useState<"no" | "not-now">();
  const { data: plan } = useQuery(weekQuery(week));
  const { change, error } = useChange();
  const { text, dueOn, person } = task;
  const isLate = dueOn !== undefined && dueOn < today();
  const sentence =
    dueOn && !isLate
      ? t("Let me think about it. I’ll get back to you by {{day}}.", { day: sayWeekday(dueOn) })
      : t("Let me think about it. I’ll get back to you.");
  const decide = (said: string, fields: Schemas["TaskChange"]) => {
    void change(changeTask(task, fields, [weekQuery(week).queryKey]), { said });
    followRow(task.id);
  };
  const free = plan && plan.room.room - plan.room.planned - (task.minutes ?? usual);
  const gives = plan?.blocks.flatMap(({ task: of }) => (of?.state === "open" ? [of.text] : []));
  return (
    <li>
      <div className={styles.decision}>
        <b dir="auto">{text}</b>
        {dueOn && (
          <p className="meta">
            {person
              ? t("{{name}} expects a reply by {{day}}", {
                  name: person.name,
                  day: sayWeekday(dueOn),
                })
              : t("Reply due by {{day}}", { day: sayWeekday(dueOn) })}
            {isLate && `, ${t("overdue")}`}
          </p>
        )}
        <div className="row">
          <blockquote className="voice">{sentence}</blockquote>
          <CopyButton small text={sentence} />
        </div>
        <SelectField
          label={t("Week")}
          value={week}
          onChange={({ target }) => setWeek(target.value)}
        >
          {[0, 1, 2, 3].map((later) => {
            const monday = plusDays(now, later * 7);
            return (
              <option key={monday} value={monday}>
                {t("{{from}}", { from: sayShortDay(monday) })}
              </option>
            );
          })}
        </SelectField>
        {free !== undefined && (
          <p className="note" role="status">
            {free >= 0
              ? t("It fits. You have {{free}} free that week.", { free: minutes(free) })
              : t("That’s {{over}} more than you have free.", { over: minutes(-free) })}{" "}
            {free < 0 &&
              gives &&
              gives.length > 0 &&
              t("To fit it in, you’d have to move: {{blocks}}", {
                blocks: formatList([...new Set(gives)].slice(0, 5)),
              })}
          </p>
        )}
        <div className="row">
          <Button
            small
            aria-label={t("Yes: {{text}}", { text })}
            onPress={() =>
              decide(
                t("“{{text}}” added to the week of {{day}}", { text, day: sayShortDay(week) }),
                {
                  ...{ state: "open", week, dueOn: null },
                },
              )
            }
          >
            {t("Yes")}
          </Button>
          <Button
            small
            aria-label={t("Not now: {{text}}", { text })}
            aria-expanded={reply === "not-now"}
            onPress={() => setReply("not-now")}
          >
            {t("Not now")}
          </Button>
          <Button
            small
            aria-label={t("No: {{text}}", { text })}
            aria-expanded={reply === "no"}
            onPress={() => setReply("no")}
          >
            {t("No")}
          </Button>
          <Button
            small
            look="plain"
            aria-label={t("{{word}}: {{text}}", { word: t("Edit task"), text })}
            onPress={() => setEditing(true)}
          >
            {t("Edit task")}
          </Button>
        </div>
        <ProblemNote error={error} />
        {reply && (
          <CardForm
            key={reply}
            card={cardOf("not-yet")}
            task={task}
            known={{ outcome: reply }}
            onDone={() => followRow(task.id)}
          />
        )}
        {person && (
          <p className="meta">
            <Link to={`/week/cards/mine-to-solve?person=${person.id}`}>
              {inLanguage(cardOf("mine-to-solve").title)}
            </Link>
          </p>
        )}
        {editing && <TaskEditor task={task} onClose={() => setEditing(false)} />}
      </div>
    </li>
  );
}
