import { useState } from "react";
import { dayOf, daysBetween, sayShortDay, today } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { type Contact, TalkDialog } from "../../../shared/talk";
import { ButtonLink, RowButton } from "../../../shared/ui";
import { useAgo, useEvery } from "../person/useSince";
import type { Group, Person } from "../types";
import styles from "./list.module.css";
import type { Need } from "./needs";
import { Who } from "./Who";

type Props = { needs: Need[]; people: ReadonlyMap<string, Person>; groups: Group[] };

/** Shows who needs the reader, why, and the one thing to do about it. */
export function NeedsYou({ needs, people, groups }: Props) {
  const t = useT();
  return (
    <section aria-labelledby="needs">
      <h2 id="needs" className="sr">
        {t("Who needs you")}
      </h2>
      <ul className={styles.list}>
        {needs.map((need) => {
          const person = people.get(need.personId);
          return person && <Row key={person.id} need={need} person={person} groups={groups} />;
        })}
      </ul>
    </section>
  );
}

function Row({ need, person, groups }: { need: Need; person: Person; groups: Group[] }) {
  const [why, more] = useWhy(need);
  return (
    <li>
      <Who person={person} groups={groups} />
      <span className={styles.why}>
        {why} {more && <small dir="auto">{more}</small>}
      </span>
      <Act need={need} name={person.name} />
    </li>
  );
}

function useWhy(need: Need): [string, string?] {
  const t = useT();
  const ago = useAgo();
  const every = useEvery();
  switch (need.kind) {
    case "talk": {
      const { start } = need.contact.nextTalk ?? {};
      return [start ? t("One-on-one today at {{start}}", { start }) : t("One-on-one today")];
    }
    case "late-reply":
      return [
        t("Your reply was due on {{day}}", { day: sayShortDay(need.task.dueOn ?? today()) }),
        need.task.text,
      ];
    case "reply":
      return [
        t("Has waited for your reply since {{day}}", {
          day: sayShortDay(dayOf(need.task.createdAt)),
        }),
        need.task.text,
      ];
    case "promise":
      return [
        t("Your promise was due on {{day}}", { day: sayShortDay(need.task.dueOn ?? today()) }),
        need.task.text,
      ];
    case "contact": {
      const { lastContactOn, rhythmDays = 0 } = need.contact;
      return [
        lastContactOn
          ? t("Last contact {{ago}}", { ago: ago(daysBetween(lastContactOn, today())) })
          : t("No contact yet"),
        t("You want to be in touch {{every}}", { every: every(rhythmDays) }),
      ];
    }
  }
}

function Act({ need, name }: { need: Need; name: string }) {
  const t = useT();
  const says = (word: string) => ({ "aria-label": t("{{word}}: {{text}}", { word, text: name }) });
  switch (need.kind) {
    case "contact":
      return <Schedule contact={need.contact} />;
    case "late-reply":
    case "reply":
      return (
        <ButtonLink small to="/week?view=priority" {...says(t("Reply"))}>
          {t("Reply")}
        </ButtonLink>
      );
    case "talk":
    case "promise":
      return (
        <ButtonLink small to={`/people/${need.personId}`} {...says(t("Open"))}>
          {t("Open")}
        </ButtonLink>
      );
  }
}

/** Minutes. */
const shortCall = 15;

function Schedule({ contact }: { contact: Contact }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const word = t("Schedule call");
  return (
    <>
      <RowButton
        word={word}
        about={contact.person.name}
        look="outline"
        onPress={() => setOpen(true)}
      />
      {open && <TalkDialog contact={contact} minutes={shortCall} onClose={() => setOpen(false)} />}
    </>
  );
}
