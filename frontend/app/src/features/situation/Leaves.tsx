import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { surveysQuery } from "../../shared/api";
import {
  type ChangeRequest,
  changeLater,
  changes as changeQueue,
  tellRefusal,
  useChange,
} from "../../shared/changes";
import { type ListedTask, removeEntry, taskRemoval } from "../../shared/goal";
import { formatList, inLanguage, useT } from "../../shared/i18n";
import { ProblemNote } from "../../shared/problems";
import { addPoint, type Contact, contactsQuery, removePoint, TalkDialog } from "../../shared/talk";
import { Button, ButtonLink, CopyButton } from "../../shared/ui";
import { changeSituation } from "./changes";
import { landLeave, leftWords, pointsOf, textsOf } from "./leaves";
import type { Leave, Situation, SituationAnswer, SituationForm } from "./types";

type Props = {
  situation: Situation & { form: SituationForm };
  leaves: Leave[];
  task: ListedTask | undefined;
};

/** Makes changes that undo what was left; empty for changed things. */
const backOf = ({ operation, fields = {}, optimistic }: ChangeRequest): ChangeRequest[] => {
  const id = String(fields.id);
  if (operation === "POST /api/tasks") return [taskRemoval({ id, etag: "", text: "" })];
  if (operation === "POST /api/entries") return [removeEntry({ id, etag: "" })];
  const [point] = optimistic ?? [];
  return operation.endsWith("/points") && point && "add" in point
    ? [removePoint(point.add as Parameters<typeof removePoint>[0])]
    : [];
};

/** Offers what can come of a situation elsewhere, with a button each. */
export function Leaves({ situation, leaves, task }: Props) {
  const t = useT();
  const { change, error } = useChange();
  const [left, setLeft] = useState<string[]>([]);
  const points = leaves.filter(({ kind }) => kind === "point");
  const { data: contacts } = useQuery({ ...contactsQuery, enabled: points.length > 0 });
  const talks = new Map(
    (contacts ?? []).flatMap(({ person, nextTalk }) =>
      nextTalk ? [[person.id, nextTalk.id]] : [],
    ),
  );
  const leave = (which: Leave) => {
    const [first, ...others] = landLeave(situation.form, situation, which, task, talks);
    if (!first) return;
    const label = inLanguage(which.label);
    const back = [first, ...others].flatMap(backOf);
    const id = String(first.fields?.id);
    const added = first.operation === "POST /api/tasks";
    const said = {
      "POST /api/tasks": t("Task added"),
      "POST /api/entries": t("Added to your log"),
      "POST /api/talks/{talkId}/points": t("Added to the agenda"),
    };
    void change(first, {
      said: said[first.operation as keyof typeof said] ?? t("Task changed"),
      ...(back.length > 0 && {
        undo: () => {
          for (const each of back) void changeLater(each);
          setLeft((now) => now.filter((one) => one !== label));
        },
      }),
    });
    // The first task is the next step. What names it waits for it, also in the queue of the next tab.
    if (added && !situation.taskId)
      changeQueue
        .add({ ...changeSituation(situation, { taskId: id }), optimistic: [] })
        .catch(() => {});
    for (const each of others) changeQueue.add(each).catch(tellRefusal);
    setLeft([...left, label]);
  };
  return (
    <>
      <ProblemNote error={error} />
      <div className="row">
        {leaves.map((each) => {
          const label = inLanguage(each.label);
          if (each.kind === "goal" || each.kind === "question") {
            return <Onward key={label} situation={situation} leave={each} />;
          }
          if (each.kind === "copy") {
            const text = leftWords(each, situation.form, situation.answers);
            return <CopyButton key={label} label={label} text={text} />;
          }
          return (
            <Button
              key={label}
              isDisabled={
                left.includes(label) ||
                (each.kind === "point" &&
                  landLeave(situation.form, situation, each, task, talks).length === 0)
              }
              onPress={() => leave(each)}
            >
              {label}
            </Button>
          );
        })}
      </div>
      {points.map((each) => (
        <AgendaNote key={inLanguage(each.label)} {...{ situation, contacts }} leave={each} />
      ))}
    </>
  );
}

/** A goal begins with what was written; a question goes to the form that is not launched yet, else to a new one. */
function Onward({ situation, leave }: { situation: Props["situation"]; leave: Leave }) {
  const { id, form } = situation;
  const asks = leave.kind === "question";
  const { data: surveys = [] } = useQuery({ ...surveysQuery, enabled: asks });
  const draft = surveys.find(({ state, purpose }) => state === "draft" && purpose === "form");
  return (
    <ButtonLink
      to={asks ? `/surveys/${draft?.id ?? "new"}?ask=situation.${id}` : `/grow/new?situation=${id}`}
      state={{ words: textsOf(form, situation, leave)[0] }}
    >
      {inLanguage(leave.label)}
    </ButtonLink>
  );
}

type PersonName = NonNullable<SituationAnswer["person"]>;
type NoteProps = Pick<Props, "situation"> & { leave: Leave; contacts: Contact[] | undefined };

/**
 * Says who can read the agenda, and with whom no one-on-one is scheduled; once it is, the item is
 * on its agenda.
 */
function AgendaNote({ situation, leave, contacts }: NoteProps) {
  const t = useT();
  const { change } = useChange();
  const [planning, setPlanning] = useState<string>();
  const points = pointsOf(situation.form, situation, leave);
  const names = [...new Set(points.map(({ person }) => person.name))];
  // Of those whom nothing is known of yet there is no contact.
  const contactOf = (person: PersonName): Contact =>
    contacts?.find((each) => each.person.id === person.id) ?? { person, overdueDays: 0 };
  const waiting = contacts ? points.filter(({ person }) => !contactOf(person).nextTalk) : [];
  const planned = waiting.find(({ person }) => person.id === planning);
  return (
    <>
      <p className="note">
        {t("Anyone with the link for {{names}} can read the agenda.", { names: formatList(names) })}
      </p>
      {waiting.length > 0 && (
        <ul className="rows">
          {[...new Map(waiting.map(({ person: { id, name } }) => [id, name]))].map(([id, name]) => (
            <li key={id}>
              <span>{t("No one-on-one with {{name}} is scheduled", { name })}</span>
              <Button small onPress={() => setPlanning(id)}>
                {t("Schedule and add")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {planned && (
        <TalkDialog
          contact={contactOf(planned.person)}
          onClose={() => setPlanning(undefined)}
          onPlanned={async (talkId) => {
            for (const { person, text } of waiting)
              if (person.id === planned.person.id) await change(addPoint(talkId, { text }));
          }}
        />
      )}
    </>
  );
}
