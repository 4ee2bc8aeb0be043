import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { archivedQuery } from "../../../shared/api";
import { today } from "../../../shared/days";
import { formatNumber, msg, useT } from "../../../shared/i18n";
import { type Contact, contactsQuery } from "../../../shared/talk";
import type { Person } from "../launchRules";
import { isDrifting, lacksFeedback } from "../person/rule";
import styles from "./drift.module.css";

export const views = ["all", "drifting", "none", "no-feedback", "no-chance", "archived"] as const;
export type DriftView = (typeof views)[number];

const viewsLabels = {
  all: msg("All ({{number}})"),
  drifting: msg("Overdue ({{number}})"),
  none: msg("No frequency ({{number}})"),
  "no-feedback": msg("No feedback for four weeks ({{number}})"),
  "no-chance": msg("No chance yet ({{number}})"),
  archived: msg("Archived ({{number}})"),
};

/** Whom to show; it stands in the address. */
export function Views({ of, people }: { of: DriftView; people: Person[] }) {
  const t = useT();
  const { data: contacts = [] } = useQuery(contactsQuery);
  const { data: archived } = useQuery(archivedQuery);
  const rhythms = contacts.filter(({ rhythmDays }) => rhythmDays !== undefined).length;
  const numbers: Record<DriftView, number> = {
    all: people.length,
    drifting: contacts.filter(isDrifting).length,
    none: people.length - rhythms,
    "no-feedback": withoutFeedback(people, contacts).length,
    "no-chance": withoutChance(people, contacts).length,
    archived: archived?.length ?? 0,
  };
  return (
    <div className={styles.bar}>
      <nav className={styles.views} aria-label={t("Filter people")}>
        {views
          .filter((view) => view === of || view === "all" || numbers[view] > 0)
          .map((view) => (
            <Link
              key={view}
              to={view === "all" ? "/people" : `/people?show=${view}`}
              aria-current={view === of ? "page" : undefined}
            >
              {t(viewsLabels[view], { number: formatNumber(numbers[view]) })}
            </Link>
          ))}
      </nav>
      {of !== "archived" && rhythms > 0 && (
        <p className="note">
          {t("The amber mark shows how often you want to be in touch, in weeks.")}
        </p>
      )}
    </div>
  );
}

/** Whom the reader gave no feedback for four weeks. */
export function withoutFeedback(people: Person[], contacts: Contact[]): Person[] {
  const byId = new Map(contacts.map((contact) => [contact.person.id, contact]));
  return people.filter(({ id }) => lacksFeedback(byId.get(id), today()));
}

/** For whom the reader has got no chance so far. */
export function withoutChance(people: Person[], contacts: Contact[]): Person[] {
  const had = new Set(contacts.flatMap((each) => (each.lastChanceOn ? each.person.id : [])));
  return people.filter(({ id }) => !had.has(id));
}
