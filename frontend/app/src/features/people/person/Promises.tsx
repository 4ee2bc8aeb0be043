import { useState } from "react";
import { typedAt, useChange } from "../../../shared/changes";
import { inDays, isDay } from "../../../shared/days";
import { useFirstName } from "../../../shared/firstName";
import { addTask } from "../../../shared/goal";
import { MovedDay } from "../../../shared/history";
import { msg, useT } from "../../../shared/i18n";
import {
  By,
  LineForm,
  type Party,
  type PersonPromise,
  type RequestedTask,
  talkLimits,
} from "../../../shared/talk";
import { TaskRow } from "../../../shared/task";
import { ButtonLink, Checkbox, RowButton, Section } from "../../../shared/ui";
import { PastWith } from "./PastWith";
import styles from "./person.module.css";

type Named = { id: string; name: string };
type Props = {
  promises: PersonPromise[];
  requests: RequestedTask[];
  person: Named;
  /** One is about to be written. */
  open: boolean;
};

const promiseLabels = {
  me: msg("You promised"),
  other: msg("{{name}} promised"),
};

/** Shows what each of two said they would do, and what the other one asked for. */
export function Promises({ promises, requests, person, open }: Props) {
  const t = useT();
  const name = useFirstName()(person.name);
  return (
    <Section className={styles.part} heading={t("Promises")}>
      <div className={styles.both}>
        {(["me", "other"] as const).map((party) => (
          <section key={party} aria-labelledby={`promises-${party}`}>
            <h3 id={`promises-${party}`}>
              <By who={party} /> {t(promiseLabels[party], { name })}
            </h3>
            <Tasks tasks={promises.filter(({ by }) => by === party)} person={person} />
            <AddPromise by={party} person={person} open={open} />
          </section>
        ))}
        {requests.length > 0 && (
          <Section level={3} heading={t("{{name}} asked you for", { name })}>
            <Tasks tasks={requests} person={person} />
          </Section>
        )}
      </div>
      <PastWith person={person} />
    </Section>
  );
}

/** The heading above says where the tasks come from. */
function Tasks({ tasks, person }: { tasks: (PersonPromise | RequestedTask)[]; person: Named }) {
  const t = useT();
  if (tasks.length === 0) return <p className="note">{t("No open promises.")}</p>;
  return (
    <ul className="rows">
      {tasks.map((task) => (
        <TaskRow
          key={task.id}
          task={{ ...task, person }}
          asks
          source={null}
          below={"moved" in task && task.state !== "done" && <MovedDay of={task.moved} />}
          instead={"askedOn" in task && <Reply to={task.text} />}
        />
      ))}
    </ul>
  );
}

function Reply({ to: text }: { to: string }) {
  const t = useT();
  const word = t("Reply");
  return (
    <ButtonLink
      small
      to="/week/priority#asked"
      aria-label={t("{{word}}: {{text}}", { word, text })}
    >
      {word}
    </ButtonLink>
  );
}

/** One line and a day. */
function AddPromise({ by, person, open }: { by: Party; person: Named; open: boolean }) {
  const t = useT();
  const typed = `promise.${by}.${person.id}`;
  const name = useFirstName()(person.name);
  const [adding, setAdding] = useState((open && by === "me") || typedAt(typed) !== "");
  const [dueOn, setDueOn] = useState(inDays(7));
  const [shared, setShared] = useState(true);
  const { change, error } = useChange();
  if (!adding) {
    return (
      <p className={styles.more}>
        <RowButton
          word={t("Add promise")}
          about={t(promiseLabels[by], { name })}
          onPress={() => setAdding(true)}
        />
      </p>
    );
  }
  const add = (text: string) => {
    const state = by === "me" ? "open" : "waiting";
    const draft = { text, personId: person.id, state, shared } as const;
    return change(addTask({ ...draft, ...(isDay(dueOn) && { dueOn }) }, typed));
  };
  return (
    <LineForm
      typed={typed}
      label={t(by === "me" ? "What you promised" : "What {{name}} promised", { name })}
      hint={t("Add a promise")}
      maxLength={talkLimits.step}
      add={t("Add")}
      onAdd={add}
      error={error}
      autoFocus
      beside={
        <input
          type="date"
          className="in"
          aria-label={t("Due")}
          value={dueOn}
          onChange={({ target }) => setDueOn(target.value)}
        />
      }
    >
      <Checkbox className="tick" checked={shared} onTick={setShared}>
        {t("Show to {{name}} on their link", { name })}
      </Checkbox>
    </LineForm>
  );
}
