import { useState } from "react";
import { limits, queries, type Schemas, type Versioned } from "../../../shared/api";
import { type ChangeRequest, useChange } from "../../../shared/changes";
import { sayShortDay } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { type ContactPage, contactQuery } from "../../../shared/talk";
import { Button, useFocusBack } from "../../../shared/ui";
import styles from "./person.module.css";

type Task = Schemas["UnderstoodTask"];
type Reply = Schemas["UnderstandingReply"];

/** What the person understood of what they took on, and what the lead says to it. */
export function Understood({ page }: { page: ContactPage }) {
  const t = useT();
  const { contact, promises, understandings = [] } = page;
  const { id: personId, name } = contact.person;
  const { queryKey: key } = contactQuery(personId);
  const { change, error } = useChange({
    optimistic: ({ path: { taskId = "" } = {}, fields = {} }) => {
      const known = queries.getQueryData<Versioned<ContactPage>>(key);
      const at = known?.value.understandings?.findIndex(({ id }) => id === taskId) ?? -1;
      return at < 0 ? [] : [{ set: { key, list: ["value", "understandings", at] }, fields }];
    },
  });
  const reply = (taskId: string, fields: Reply, was: Reply | { state: null }, said: string) => {
    const wish: ChangeRequest = {
      operation: "POST /api/tasks/{taskId}/understanding",
      ...{ path: { taskId }, thing: `understanding ${taskId}`, fields, was, reread: [key] },
    };
    return change(wish, { said });
  };
  const shown = understandings.filter(({ state }) => state !== null);
  const unasked = promises.filter(
    ({ id, by, state }) =>
      by === "other" && state !== "done" && !shown.some((each) => each.id === id),
  );
  if (shown.length + unasked.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="understood">
      <h2 id="understood">{t("What {{name}} understood", { name })}</h2>
      <ul className="rows">
        {shown.map((task) => (
          <Row
            key={task.id}
            task={task}
            name={name}
            onReply={(fields, said) => {
              const { state, text = null, correction = null } = task;
              const was = {
                state: state === "asked" ? ("asked" as const) : state,
                text,
                correction,
              };
              return reply(task.id, fields, was, said);
            }}
          />
        ))}
        {unasked.map(({ id, text }) => (
          <li key={id}>
            <p dir="auto">{text}</p>
            <Button
              small
              look="plain"
              aria-label={t("{{word}}: {{text}}", { word: t("Ask what they understood"), text })}
              onPress={() => {
                const said = t("{{name}} is asked on their link", { name });
                void reply(id, { state: "asked" }, { state: null }, said).catch(() => {});
              }}
            >
              {t("Ask what they understood")}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNote error={error} />
    </section>
  );
}

type RowProps = {
  task: Task;
  name: string;
  onReply: (fields: Reply, said: string) => Promise<unknown>;
};

function Row({ task, name, onReply }: RowProps) {
  const t = useT();
  const [correcting, setCorrecting] = useState(false);
  const opener = useFocusBack(correcting);
  const { id, state, text = null, correction = null, sentOn, correctedOn, confirmedOn } = task;
  const send = (fields: Reply, said: string) => void onReply(fields, said).catch(() => {});
  return (
    <li>
      <div className={styles.understood}>
        <p dir="auto">
          <b>{task.task}</b>
        </p>
        {state === "asked" && (
          <p className="meta">{t("Asked on their link. {{name}} hasn’t written yet.", { name })}</p>
        )}
        {text && (
          <div>
            <p className="meta">
              {sentOn && t("{{name}} understood, {{day}}", { name, day: sayShortDay(sentOn) })}
            </p>
            <p className="voice" dir="auto">
              {text}
            </p>
          </div>
        )}
        {correction && !correcting && (
          <div>
            <p className="meta">
              {correctedOn
                ? t("You corrected, {{day}}", { day: sayShortDay(correctedOn) })
                : t("You corrected")}
            </p>
            <p className="voice" dir="auto">
              {correction}
            </p>
          </div>
        )}
        {state === "confirmed" && (
          <p className="meta">
            {confirmedOn
              ? t("Confirmed on {{day}}", { day: sayShortDay(confirmedOn) })
              : t("Confirmed")}
          </p>
        )}
        {correcting ? (
          <Form
            limits={limits.UnderstandingReply}
            typed={`understanding.${id}`}
            start={{ correction: correction ?? "" }}
            escapes
            onLeave={() => setCorrecting(false)}
            onSave={async ({ correction: words }) => {
              const said = t("{{name}} reads your correction on their link", { name });
              await onReply({ state: "corrected", text, correction: words.trim() }, said);
              setCorrecting(false);
            }}
          >
            {({ Lines, Buttons }) => (
              <>
                <Lines
                  name="correction"
                  label={t("Your correction")}
                  required={t("Write what is different.")}
                  rows={3}
                  autoFocus
                />
                <Buttons save={t("Send correction")} cancel={t("Cancel")} />
              </>
            )}
          </Form>
        ) : (
          <div className="row">
            {state === "asked" && (
              <Button
                small
                look="plain"
                onPress={() => send({ state: null }, t("No longer asked"))}
              >
                {t("Don’t ask")}
              </Button>
            )}
            {state === "sent" && (
              <Button
                small
                aria-label={t("{{word}}: {{text}}", { word: t("Confirm"), text: task.task })}
                onPress={() => send({ state: "confirmed", text, correction }, t("Confirmed"))}
              >
                {t("Confirm")}
              </Button>
            )}
            {(state === "sent" || state === "corrected") && (
              <Button
                small
                look="plain"
                ref={opener}
                aria-label={t("{{word}}: {{text}}", { word: t("Correct"), text: task.task })}
                onPress={() => setCorrecting(true)}
              >
                {t("Correct")}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
