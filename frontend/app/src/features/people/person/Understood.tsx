import { useState } from "react";
import { limits, queries, type Schemas, type Versioned } from "../../../shared/api";
import { type ChangeRequest, useChange } from "../../../shared/changes";
import { sayShortDay } from "../../../shared/days";
import { useFirstName } from "../../../shared/firstName";
import { Form } from "../../../shared/form";
import { Confirmed } from "../../../shared/history";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { type ContactPage, contactQuery } from "../../../shared/talk";
import { Button, RowButton, Section, useFocusBack, Voice } from "../../../shared/ui";
import styles from "./person.module.css";

type Task = Schemas["UnderstoodTask"];
type Reply = Schemas["UnderstandingReply"];

/** Shows what the person understood of what they took on, and what the lead says to it. */
export function Understood({ page }: { page: ContactPage }) {
  const t = useT();
  const { contact, promises, understandings = [] } = page;
  const { id: personId, name: whole } = contact.person;
  const name = useFirstName()(whole);
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
    ({ id, askable, state }) =>
      askable && state !== "done" && !shown.some((each) => each.id === id),
  );
  if (shown.length + unasked.length === 0) return null;
  return (
    <Section className={styles.part} heading={t("What {{name}} understood", { name })}>
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
            <RowButton
              word={t("Ask what they understood")}
              about={text}
              onPress={() => {
                const said = t("{{name}} is asked on their link", { name });
                void reply(id, { state: "asked" }, { state: null }, said).catch(() => {});
              }}
            />
          </li>
        ))}
      </ul>
      <ProblemNote error={error} />
    </Section>
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
            <Voice>{text}</Voice>
          </div>
        )}
        {correction && !correcting && (
          <div>
            <p className="meta">
              {correctedOn
                ? t("You corrected, {{day}}", { day: sayShortDay(correctedOn) })
                : t("You corrected")}
            </p>
            <Voice>{correction}</Voice>
          </div>
        )}
        {state === "confirmed" && <Confirmed on={confirmedOn} words={task.confirmedTask} />}
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
            {state === "confirmed" && task.confirmedTask && (
              <RowButton
                word={t("Ask again")}
                about={task.task}
                look="outline"
                onPress={() =>
                  send(
                    { state: "asked", text, correction },
                    t("{{name}} is asked on their link", { name }),
                  )
                }
              />
            )}
            {state === "sent" && (
              <RowButton
                word={t("Confirm")}
                about={task.task}
                look="outline"
                onPress={() => send({ state: "confirmed", text, correction }, t("Confirmed"))}
              />
            )}
            {(state === "sent" || state === "corrected") && (
              <RowButton
                word={t("Correct")}
                about={task.task}
                ref={opener}
                onPress={() => setCorrecting(true)}
              />
            )}
          </div>
        )}
      </div>
    </li>
  );
}
