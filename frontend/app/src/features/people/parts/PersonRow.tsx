import type { ReactNode } from "react";
import { Link } from "react-router";
import { useT } from "../../../shared/i18n";
import type { Contact } from "../../../shared/talk";
import type { Group, Person } from "../launchRules";
import { RhythmSelect } from "../person/RhythmSelect";
import { SinceRule } from "../person/SinceRule";
import { useLastContact } from "../person/useLastContact";
import styles from "./GroupSections.module.css";
import { PersonMenu } from "./PersonMenu";

type Props = {
  person: Person;
  groups: Group[];
  contact: Contact | undefined;
  /** Past the wished rhythm. */
  late?: boolean;
  /** Of somebody without a contact frequency, too; elsewhere their menu asks. */
  asksRhythm?: boolean;
  /** What more there is to say, below. */
  children?: ReactNode;
};

/** Somebody, and how long ago the last contact was against the wish. */
export function PersonRow({
  person,
  groups,
  contact,
  late = false,
  asksRhythm = false,
  children,
}: Props) {
  const t = useT();
  const { id, name, email } = person;
  return (
    <li id={`person-${id}`} className={styles.cols}>
      <span className={styles.who}>
        <Link to={`/people/${id}`}>{name}</Link>
        <span className={styles.mail}>{email ?? t("no email, gets a printed link")}</span>
      </span>
      {contact?.rhythmDays === undefined && !asksRhythm ? (
        <>
          <span />
          <span />
        </>
      ) : (
        <>
          <RhythmSelect contact={contact ?? { person: { id, name }, overdueDays: 0 }} />
          <SinceRule contact={contact} name={name} />
        </>
      )}
      <span className={`meta ${styles.last} ${late ? styles.late : ""}`}>
        {useLastContact(contact)}
      </span>
      <PersonMenu person={person} groups={groups} contact={contact} />
      {children}
    </li>
  );
}
