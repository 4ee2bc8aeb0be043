import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sayShortDay, sayWeekday, today } from "../../../shared/days";
import { formatList, useStrings } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { Button, CopyButton, SelectField, tell } from "../../../shared/ui";
import { mondayOf, plusDays } from "../days";
import { changeTask, type Task, weekQuery } from "../queries";
import { useChange } from "../useChange";
import styles from "../week.module.css";
import { sortStrings } from "./strings";

/** Of a task that says nothing of its length. */
const usual = 30;

/** What somebody asked for: a reply to copy, and the week that it would land in. */
export function Asked({ tasks }: { tasks: Task[] }) {
  const say = useStrings(sortStrings);
  return (
    <section className={styles.asked} aria-labelledby="asked">
      <h2 id="asked">{say("asked")}</h2>
      <p className="note">{say("asked.note")}</p>
      <ul className="rows">
        {tasks.map((task) => (
          <AskedRow key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

function AskedRow({ task }: { task: Task }) {
  const say = useStrings(sortStrings);
  const minutes = useMinutes();
  const now = mondayOf(today());
  const [week, setWeek] = useState(now);
  const { data: plan } = useQuery(weekQuery(week));
  const { change, error } = useChange();
  const { text, dueOn, person } = task;
  const decide = (said: string, change_: Parameters<typeof changeTask>[1]) =>
    change(async () => {
      await changeTask(task, change_);
      tell(said);
    });
  const free = plan && plan.room.room - plan.room.planned - (task.minutes ?? usual);
  const gives = plan?.blocks.flatMap(({ task: of }) => (of?.state === "open" ? [of.text] : []));
  return (
    <li>
      <div className={styles.decision}>
        <b dir="auto">{text}</b>
        {dueOn && (
          <p className="meta">
            {person
              ? say("asked.by", { name: person.name, day: sayWeekday(dueOn) })
              : say("asked.by.day", { day: sayWeekday(dueOn) })}
          </p>
        )}
        <div className="row">
          <blockquote className="voice">
            {dueOn ? say("asked.reply", { day: sayWeekday(dueOn) }) : say("asked.reply.none")}
          </blockquote>
          <CopyButton
            small
            text={dueOn ? say("asked.reply", { day: sayWeekday(dueOn) }) : say("asked.reply.none")}
          />
        </div>
        <SelectField
          label={say("asked.week")}
          value={week}
          onChange={({ target }) => setWeek(target.value)}
        >
          {[0, 1, 2, 3].map((later) => {
            const monday = plusDays(now, later * 7);
            return (
              <option key={monday} value={monday}>
                {say("asked.week.of", { from: sayShortDay(monday) })}
              </option>
            );
          })}
        </SelectField>
        {free !== undefined && (
          <p className="note" role="status">
            {free >= 0
              ? say("asked.fits", { free: minutes(free) })
              : say("asked.over", { over: minutes(-free) })}{" "}
            {free < 0 &&
              gives &&
              gives.length > 0 &&
              say("asked.gives", { blocks: formatList([...new Set(gives)].slice(0, 5)) })}
          </p>
        )}
        <div className="row">
          <Button
            small
            aria-label={say("yes.which", { text })}
            onPress={() =>
              decide(say("said.yes", { text, day: sayShortDay(week) }), {
                ...{ state: "open", week, dueOn: null },
              })
            }
          >
            {say("yes")}
          </Button>
          <Button
            small
            aria-label={say("later.which", { text })}
            onPress={() =>
              decide(say("said.later", { text }), {
                ...{ state: "open", quadrant: "schedule", week: null, dueOn: null },
              })
            }
          >
            {say("later")}
          </Button>
          <Button
            small
            aria-label={say("no.which", { text })}
            onPress={() => decide(say("said.no", { text }), { state: "dropped" })}
          >
            {say("no")}
          </Button>
        </div>
        <ProblemNote error={error} />
      </div>
    </li>
  );
}
