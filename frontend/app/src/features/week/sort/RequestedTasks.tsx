import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { limits, type Schemas } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { inDays, mondayOf, plusDays, sayShortDay, sayWeekday, today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { changeTask } from "../../../shared/goal";
import { formatList, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { SituationLink } from "../../../shared/situation";
import { TaskEditor, TaskSource } from "../../../shared/task";
import {
  CopyButton,
  Fold,
  followRow,
  RowButton,
  SelectField,
  useFocusBack,
} from "../../../shared/ui";

import { type Task, weekQuery } from "../queries";
import styles from "./sort.module.css";

/** Days until a request that was put off waits for a reply again. */
const again = 28;

/** A task that says nothing of its length counts so many minutes. */
const usual = 30;

/** Shows requests: a reply to copy, and the week that the task would be in. */
export function RequestedTasks({ tasks }: { tasks: Task[] }) {
  const t = useT();
  return (
    <section aria-labelledby="asked">
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

/**
 * Shows what the lead can't do now: no promise, and in no list until they accept or its day comes.
 */
export function NotNowTasks({ tasks }: { tasks: Task[] }) {
  const t = useT();
  return (
    <Fold label={t("You replied “Not now”")} about={tasks.length}>
      <ul className="rows">
        {tasks.map((task) => (
          <AskedRow key={task.id} task={task} />
        ))}
      </ul>
    </Fold>
  );
}

function AskedRow({ task }: { task: Task }) {
  const t = useT();
  const minutes = useMinutes();
  const now = mondayOf(today());
  const [week, setWeek] = useState(now);
  const [editing, setEditing] = useState(false);
  const [declining, setDeclining] = useState(false);
  const opener = useFocusBack(declining);
  const { data: plan } = useQuery(weekQuery(week));
  const { change, error } = useChange();
  const { text, dueOn, person } = task;
  const isAhead = dueOn !== undefined && dueOn >= today() && task.state === "asked";
  const sentence = isAhead
    ? t("Let me think about it. I’ll get back to you by {{day}}.", { day: sayWeekday(dueOn) })
    : t("Let me think about it. I’ll get back to you.");
  const decide = (said: string, fields: Schemas["TaskChange"]) => {
    void change(changeTask(task, fields, [weekQuery(week).queryKey]), { said });
    followRow(task.id);
  };
  const free = plan && plan.room.room - plan.room.planned - (task.minutes ?? usual);
  const gives = plan?.blocks.flatMap(({ task: of }) => (of?.state === "open" ? [of.text] : []));
  return (
    <li data-row={task.id} className={styles.asked}>
      <div className={styles.decision}>
        <b dir="auto">{text}</b>
        <p className="meta">
          <TaskSource task={task} />
        </p>
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
          <RowButton
            word={t("Yes")}
            about={text}
            look="outline"
            onPress={() =>
              decide(
                t("“{{text}}” added to the week of {{day}}", { text, day: sayShortDay(week) }),
                {
                  ...{ state: "open", week, dueOn: null },
                },
              )
            }
          />
          <RowButton
            word={t("Not now")}
            about={text}
            look="outline"
            onPress={() => {
              const dueOn = inDays(again);
              const said = t("“{{text}}” put off. You’ll see it again on {{day}}", {
                ...{ text, day: sayShortDay(dueOn) },
              });
              decide(said, { state: "not-now", dueOn });
            }}
          />
          <RowButton
            word={t("No")}
            about={text}
            look="outline"
            ref={opener}
            onPress={() => setDeclining(true)}
          />
          <RowButton word={t("Edit task")} about={text} onPress={() => setEditing(true)} />
        </div>
        {declining && (
          <Form
            limits={limits.TaskDraft}
            typed={`decline.${task.id}`}
            start={{ note: "" }}
            escapes
            onLeave={() => setDeclining(false)}
            onSave={async ({ note: reason }) => {
              const note = [task.note, reason.trim()].filter(Boolean).join("\n\n");
              decide(t("You declined “{{text}}”", { text }), {
                ...{ state: "dropped", outcome: "no" },
                ...(reason.trim() && { note: note.slice(0, limits.TaskDraft.note.maxLength) }),
              });
            }}
          >
            {({ Lines, Buttons }) => (
              <>
                <Lines
                  name="note"
                  label={t("Why not? (optional)")}
                  hint={t("Only you can read the reason. You’ll find it in the request later.")}
                  rows={2}
                  autoFocus
                />
                <Buttons small save={t("Decline request")} cancel={t("Cancel")} />
              </>
            )}
          </Form>
        )}
        <ProblemNote error={error} />
        <p className="meta">
          {t("Think it over:")} <SituationLink template="say-no" task={task.id} />
          {person && (
            <>
              {", "}
              <SituationLink template="brought-problem" task={task.id} />
            </>
          )}
        </p>
        {editing && <TaskEditor task={task} onClose={() => setEditing(false)} />}
      </div>
    </li>
  );
}
