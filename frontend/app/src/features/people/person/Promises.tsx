import { useState } from "react";
import { Link } from "react-router";
import { typedAt, useChange } from "../../../shared/changes";
import { inDays, isDay, sayShortDay, today } from "../../../shared/days";
import { addTask } from "../../../shared/goal";
import { msg, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import {
  By,
  LineForm,
  type Party,
  type PersonPromise,
  type RequestedTask,
  StepRow,
  talkLimits,
} from "../../../shared/talk";
import { Button } from "../../../shared/ui";
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

const isGiven = ({ card, by }: PersonPromise) => card === "delegate" && by === "other";

/** What each of two said they would do, what the other one asked for, and what the reader gave away to them. */
export function Promises({ promises, requests, person, open }: Props) {
  const t = useT();
  const { name } = person;
  const given = promises.filter(isGiven);
  const of = (party: Party) => promises.filter((each) => each.by === party && !isGiven(each));
  return (
    <section className={styles.part} aria-labelledby="promises">
      <h2 id="promises">{t("Promises")}</h2>
      <div className={styles.both}>
        {(["me", "other"] as const).map((party) => (
          <section key={party} aria-labelledby={`promises-${party}`}>
            <h3 id={`promises-${party}`}>
              <By who={party} /> {t(promiseLabels[party], { name })}
            </h3>
            {of(party).length === 0 ? (
              <p className="note">{t("No open promises.")}</p>
            ) : (
              <ul className="rows">
                {of(party).map(({ id, ...promise }) => (
                  <StepRow key={id} step={{ taskId: id, ...promise }} who={name} unsigned />
                ))}
              </ul>
            )}
            <AddPromise by={party} person={person} open={open} />
          </section>
        ))}
        {requests.length > 0 && (
          <section aria-labelledby="requests">
            <h3 id="requests">{t("{{name}} asked you for", { name })}</h3>
            <ul className="rows">
              {requests.map((request) => (
                <Requested key={request.id} request={request} />
              ))}
            </ul>
          </section>
        )}
        {given.length > 0 && (
          <section aria-labelledby="given">
            <h3 id="given">{t("{{name}} had this from you", { name })}</h3>
            <ul className="rows">
              {given.map((task) => (
                <Given key={task.id} task={task} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </section>
  );
}

function Requested({ request: { text, state, dueOn, askedOn } }: { request: RequestedTask }) {
  const t = useT();
  const reply =
    state === "not-now"
      ? t("you replied “Not now”")
      : dueOn && t("reply due {{day}}", { day: sayShortDay(dueOn) });
  const late = state === "asked" && dueOn !== undefined && dueOn < today() && t("overdue");
  return (
    <li>
      <div>
        <p dir="auto">{text}</p>
        <p className="meta">
          {[t("noted on {{day}}", { day: sayShortDay(askedOn) }), reply, late]
            .filter(Boolean)
            .join(", ")}
        </p>
      </div>
      <Link
        to="/week?view=priority"
        className="note"
        aria-label={t("{{word}}: {{text}}", { word: t("Reply"), text })}
      >
        {t("Reply")}
      </Link>
    </li>
  );
}

/** Sizes in minutes, up to which a task has that name. */
const sizes = [
  { upTo: 120, name: msg("small") },
  { upTo: 480, name: msg("medium") },
] as const;

function Given({ task: { text, minutes, dueOn, theirDay, doneOn } }: { task: PersonPromise }) {
  const t = useT();
  const long = useMinutes();
  const size = minutes && (sizes.find(({ upTo }) => minutes <= upTo)?.name ?? msg("large"));
  const when = doneOn
    ? t("done on {{day}}", { day: sayShortDay(doneOn) })
    : dueOn && t("check on {{day}}", { day: sayShortDay(dueOn) });
  const theirs = !doneOn && theirDay && t("they said {{day}}", { day: sayShortDay(theirDay) });
  return (
    <li>
      <div>
        <p dir="auto">{text}</p>
        <p className="meta">
          {[size && minutes && `${t(size)}, ${long(minutes)}`, when, theirs]
            .filter(Boolean)
            .join(", ")}
        </p>
      </div>
    </li>
  );
}

/** One line and a day. */
function AddPromise({ by, person, open }: { by: Party; person: Named; open: boolean }) {
  const t = useT();
  const typed = `promise.${by}.${person.id}`;
  const [adding, setAdding] = useState((open && by === "me") || typedAt(typed) !== "");
  const [dueOn, setDueOn] = useState(inDays(7));
  const { change, error } = useChange();
  if (!adding) {
    return (
      <p className={styles.more}>
        <Button
          small
          look="plain"
          aria-label={t("{{word}}: {{text}}", {
            word: t("Add promise"),
            text: t(promiseLabels[by], person),
          })}
          onPress={() => setAdding(true)}
        >
          {t("Add promise")}
        </Button>
      </p>
    );
  }
  const add = (text: string) => {
    const state = by === "me" ? "open" : "waiting";
    const draft = { text, personId: person.id, state, ...(isDay(dueOn) && { dueOn }) } as const;
    return change(addTask(draft, typed));
  };
  return (
    <LineForm
      typed={typed}
      label={t(by === "me" ? "What you promised" : "What {{name}} promised", person)}
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
    />
  );
}
