import { useT } from "../../../shared/i18n";
import type { Contact } from "../../../shared/talk";
import { Section } from "../../../shared/ui";
import { SinceRule } from "../person/SinceRule";
import { useEvery, useLastContact } from "../person/useSince";
import type { Group, Person } from "../types";
import styles from "./list.module.css";
import { Who } from "./Who";

export type Watched = { person: Person; contact: Contact };

/** Shows who has a contact frequency, and how long ago the last contact was against it. */
export function InTouch({ known, groups }: { known: Watched[]; groups: Group[] }) {
  const t = useT();
  const every = useEvery();
  return (
    <Section className={styles.part} heading={t("In touch")}>
      <div className={styles.head} aria-hidden="true">
        <span />
        <span>{t("You want")}</span>
        <svg height="18" aria-hidden="true">
          {[0, 3, 6, 9, 12].map((week) => (
            <text key={week} x={`${(week / 12) * 100}%`} y="13">
              {week === 12 ? t("{{count}} week | {{count}} weeks", { count: week }) : week}
            </text>
          ))}
        </svg>
        <span>{t("Last contact")}</span>
      </div>
      <ul className={`${styles.list} ${styles.touch}`}>
        {known.map(({ person, contact }) => (
          <li key={person.id}>
            <Who person={person} groups={groups} />
            <span className={styles.every}>{every(contact.rhythmDays ?? 0)}</span>
            <SinceRule contact={contact} name={person.name} />
            <Last contact={contact} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Last({ contact }: { contact: Contact }) {
  return <span className={styles.last}>{useLastContact(contact)}</span>;
}
